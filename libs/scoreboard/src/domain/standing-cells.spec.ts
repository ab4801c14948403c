import { compileCalendar } from '#calendar';
import { validateTerms } from '#sla';
import { bucketOf } from '#statistics';
import { AGREEMENT, ITALIAN_OFFICE, terms } from '../test-support/entries.js';
import { agreementPeriod } from './agreement-period.js';
import type { AgreementPeriod } from './agreement-period.js';
import type { Version } from './agreement-version.js';
import { alertsOf } from './alerts.js';
import type { JudgedClause } from './alerts.js';
import { clauseCell } from './clause-cells.js';
import { NO_FIGURES } from './clause-figures.js';
import type { ClauseSum, PastSum } from './clause-figures.js';
import { fanLine } from './quota-cells.js';
import { revenueCell, revenueStanding } from './revenue-cell.js';
import type { RevenueFigures } from './revenue-cell.js';
import { aboutToBreach, dueSoon, waitsOf } from './waits.js';

const HOUR = 3_600_000;
const [quota, accept] = terms().clauses;
const GOAL = { revenueGoal: { minor: 10_000_000, currency: 'EUR' } };
const calendar = compileCalendar(ITALIAN_OFFICE, {
  from: Date.parse('2025-06-01'),
  to: Date.parse('2027-01-01'),
});
const version = (number: number, effectiveOn: string, given: object = {}): Version => ({
  ...{ versionId: `v${number}`, agreementId: AGREEMENT, version: number, title: 'T', effectiveOn },
  ...{ terms: validateTerms(terms(given as never)), calendar: ITALIAN_OFFICE, isEnded: false },
});
const periodOf = (...versions: [Version, ...Version[]]): AgreementPeriod =>
  agreementPeriod(versions, Date.parse('2026-04-14T12:00:00+02:00'), () => calendar);
const first = version(1, '2026-01-01', GOAL);
const april = periodOf(first);

const tally = (measure: string, item: string, amount: number): ClauseSum => ({
  ...{ clauseKey: 'mql-volume', measure, item, day: '2026-04-09', amount },
});
const past = (period: string, measure: string, item: string, amount: number): PastSum => ({
  ...{ clauseKey: 'mql-volume', measure, item, period, amount },
});
const cellOf = (clause: object, figures: Partial<typeof NO_FIGURES>) => {
  const period = periodOf(
    version(1, '2026-01-01', {
      clauses: [clause],
      valueTable: { currency: 'EUR', types: [{ leadType: 'demo', minor: 1 }] },
    }),
  );
  return clauseCell(period.clauses[0]!, period, { ...NO_FIGURES, ...figures });
};

describe('the forecast of a cell', () => {
  it('rests on the clause’s own past periods, weighed by their working days', () => {
    expect(april.past).toEqual([
      { from: '2026-03-01', to: '2026-03-31', weight: 22 },
      { from: '2026-02-01', to: '2026-02-28', weight: 20 },
      { from: '2026-01-01', to: '2026-01-31', weight: 22 },
    ]);
    const chance = (history: PastSum[]): number => {
      const figures = { ...NO_FIGURES, sums: [tally('tally', 'counted', 54)], past: history };
      return (clauseCell(april.clauses[0]!, april, figures).forecast as { probability: number }).probability;
    };
    const each = (count: number) => april.past.map(({ from }) => past(from, 'tally', 'counted', count));
    expect(chance(each(220))).toBeGreaterThan(chance(each(140)));
    expect(chance(each(140))).toBeGreaterThan(chance(each(66)));
  });

  it('takes no period for history in which the clause was not promised yet', () => {
    const added = version(2, '2026-03-16', { clauses: [{ ...quota, key: 'new' }, accept] });
    expect(periodOf(first, added).pastOf('new')).toEqual([
      { from: '2026-03-01', to: '2026-03-31', weight: 12 },
    ]);
    expect(periodOf(first, added).pastOf('nobody-promised')).toEqual([]);
  });

  it('opens as a fan from today to the end of the period', () => {
    const fan = fanLine(april.clauses[0] as never, april, {
      ...NO_FIGURES,
      sums: [tally('tally', 'counted', 54)],
    });
    expect(fan).toHaveLength(13);
    expect((fan as unknown[][])[0]).toEqual(['2026-04-14', 54, 54, 54]);
  });

  it('of money sums leads at their prices', () => {
    const value = { ...quota, kind: 'quota.value', goal: 10_000_000 };
    const sums = [
      tally('tally', 'counted', 5_000_000),
      tally('tally.price', '200000', 20),
      tally('tally.price', '50000', 20),
    ];
    expect(cellOf(value, { sums })).toMatchObject({
      ...{ unit: 'money', currency: 'EUR', counted: 5_000_000 },
      // Nine days of this period, and ten of a history in which there was nothing.
      forecast: { expected: expect.closeTo(5_000_000 + (250_000 * 12 * (20 + 1 / 3)) / 19, -2) },
    });
  });
});

describe('a share on the board', () => {
  it('of quality is good among judged, with its interval', () => {
    const good = { ...quota, kind: 'quota.quality', goal: 0.6, measure: 'acceptance' };
    const sums = [
      tally('tally', 'counted', 42),
      tally('tally', 'reversed', 18),
      tally('tally', 'provisional', 9),
    ];
    expect(cellOf(good, { sums })).toMatchObject({
      ...{ unit: 'share', share: 0.7, good: 42, of: 60, bound: 'floor', status: 'on_track' },
      ...{ low: expect.closeTo(0.57491, 4), high: expect.closeTo(0.80102, 4) },
    });
  });

  it('of the mix is the part among all that stands, by lead or by value', () => {
    const mix = {
      ...quota,
      kind: 'quota.mix',
      goal: 0.3,
      bound: 'cap',
      part: { field: 'channel', op: 'eq', value: 'event' },
    };
    const sums = [
      tally('tally', 'counted', 60),
      tally('tally', 'provisional', 40),
      tally('tally.part', 'counted', 25),
    ];
    expect(cellOf(mix, { sums })).toMatchObject({ share: 0.25, good: 25, of: 100, status: 'on_track' });
    const priced = [...sums, tally('tally.price', '1000', 5)];
    expect(cellOf({ ...mix, by: 'value' }, { sums: priced })).toMatchObject({
      low: null,
      status: 'collecting',
    });
  });
});

describe('the waits of a duty', () => {
  const at = Date.parse('2026-04-14T12:00:00+02:00');
  const waiting = (dueMinute: string, count = 1, isBreached = false) => ({
    ...{ clauseKey: 'accept-in-4h', targetMs: 4 * HOUR, isBreached, dueMinute: new Date(dueMinute), count },
  });

  it('that are open are as old as their deadline says, in working time', () => {
    const open = [waiting('2026-04-14T14:00:00+02:00'), waiting('2026-04-13T17:00:00+02:00', 2, true)];
    const ages = waitsOf([], open, calendar, at).map(({ elapsedMs, count }) => [elapsedMs / HOUR, count]);
    expect(ages).toEqual([
      [2, 1],
      [8, 2],
    ]);
  });

  it('that were answered come from their bucket; those taken back are not there', () => {
    const item = `late.rejected.${4 * HOUR}.${bucketOf(6 * HOUR)}`;
    const [answered, ...others] = waitsOf(
      [
        { clauseKey: 'a', item, amount: 3 },
        { clauseKey: 'a', item, amount: 0 },
      ],
      [],
      calendar,
      at,
    );
    expect(others).toEqual([]);
    expect(answered).toMatchObject({
      count: 3,
      targetMs: 4 * HOUR,
      end: { isInTime: false, by: 'rejected' },
    });
    expect(Math.abs(answered!.elapsedMs / (6 * HOUR) - 1)).toBeLessThan(0.0101);
  });

  it('are about to breach with a fifth of the target left, the bound included', () => {
    const rows = [
      waiting('2026-04-14T12:48:00+02:00'),
      waiting('2026-04-14T12:49:00+02:00', 5),
      waiting('2026-04-14T11:00:00+02:00', 7, true),
    ];
    expect(aboutToBreach(rows, dueSoon(rows, calendar, at))).toBe(1);
  });
});

describe('revenue above both sides', () => {
  const week = (monday: string, deals: number, minor: number) => ({
    ...{ monday, measure: 'won.size', item: String(bucketOf(minor)), amount: deals },
  });
  const figures = (given: Partial<RevenueFigures> = {}): RevenueFigures => ({
    ...{
      wonMinor: 4_000_000,
      deals: 4,
      sizes: [week('2026-03-02', 3, 1_000_000), week('2026-03-16', 3, 1_000_000)],
    },
    ...given,
  });

  it('is not there where the agreement holds no goal', () => {
    expect(revenueStanding(periodOf(version(1, '2026-01-01')), figures())).toBeUndefined();
  });

  it('is weighed against the plan, and forecast from the number of deals and their sizes', () => {
    const standing = revenueStanding(april, figures())!;
    expect(revenueCell(april, standing, 4)).toMatchObject({
      ...{ goal: 10_000_000, won: 4_000_000, deals: 4, currency: 'EUR', attainment: 0.4 },
      planToDate: expect.closeTo((10_000_000 * 9) / 21, 4),
    });
    expect(standing.forecast!.probability).toBeGreaterThan(0);
    expect(standing.forecast!.interval.low).toBeGreaterThanOrEqual(4_000_000);
  });

  it('is less likely when past weeks were poor', () => {
    const poor = { sizes: [week('2026-01-05', 1, 1_000_000)] };
    const chance = (given: Partial<RevenueFigures>) =>
      revenueStanding(april, figures(given))!.forecast!.probability;
    expect(chance(poor)).toBeLessThan(chance({}));
  });
});

describe('what both teams are told', () => {
  const green = (period: AgreementPeriod): JudgedClause[] =>
    period.clauses.map((clause) => ({ clause, figures: NO_FIGURES, status: 'on_track' }));
  const codes = (...told: Parameters<typeof alertsOf>): unknown[] =>
    alertsOf(...told).map(({ code }) => code);

  it('a goal that was changed, from the signature until a week after its first day', () => {
    const raised = { clauses: [{ ...quota, goal: 180 }, accept], ...GOAL };
    const told = (effectiveOn: string) =>
      codes(periodOf(first, version(2, effectiveOn, raised)), [], undefined);
    expect(told('2026-05-01')).toEqual(['goal-changed']);
    expect(told('2026-04-07')).toEqual(['goal-changed']);
    expect(told('2026-04-06')).toEqual([]);
    const richer = version(2, '2026-04-10', { revenueGoal: { minor: 20_000_000, currency: 'EUR' } });
    expect(codes(periodOf(first, richer), [], undefined)).toEqual(['revenue-goal-changed']);
  });

  it('that both sides are green and revenue is red', () => {
    const red = revenueStanding(april, { wonMinor: 0, deals: 0, sizes: [] });
    expect(alertsOf(april, green(april), red)).toMatchObject([
      { code: 'both-green-revenue-red', opens: 'revenue.won' },
    ]);
    const amber = green(april).map((each, index) => (index === 0 ? { ...each, status: 'at_risk' } : each));
    expect(codes(april, amber, red)).toEqual([]);
  });

  it('that a target was passed by far three periods in a row', () => {
    const months = ['2026-03-01', '2026-02-01', '2026-01-01'];
    const wide = months.map((month) => past(month, 'tally', 'counted', 170));
    const judged = (sums: PastSum[]): JudgedClause[] => [
      { clause: april.clauses[0]!, figures: { ...NO_FIGURES, past: sums }, status: 'on_track' },
    ];
    expect(alertsOf(april, judged(wide), undefined)).toMatchObject([
      { code: 'slack-target', periods: months },
    ]);
    expect(codes(april, judged(wide.slice(1)), undefined)).toEqual([]);
    const kept = months.flatMap((month) => [
      past(month, 'obligation', 'met', 99),
      past(month, 'obligation', 'breached', 1),
    ]);
    const duty = [{ clause: april.clauses[1]!, figures: { ...NO_FIGURES, past: kept }, status: 'on_track' }];
    expect(codes(april, duty, undefined)).toEqual(['slack-target']);
  });
});

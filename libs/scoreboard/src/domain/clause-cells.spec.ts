import { compileCalendar } from '#calendar';
import { validateTerms } from '#sla';
import { AGREEMENT, ITALIAN_OFFICE, terms } from '../test-support/entries.js';
import { agreementPeriod } from './agreement-period.js';
import type { Version } from './agreement-version.js';
import { clauseCell, clauseFilter } from './clause-cells.js';
import { NO_FIGURES } from './clause-figures.js';
import type { ClauseSum } from './clause-figures.js';
import { planLine } from './quota-cells.js';

const NOON = (on: string): number => Date.parse(`${on}T12:00:00+02:00`);
const year = { from: Date.parse('2026-01-01'), to: Date.parse('2027-01-01') };
const compile = () => compileCalendar(ITALIAN_OFFICE, year);

const version = (number: number, effectiveOn: string, given: Parameters<typeof terms>[0] = {}): Version => ({
  ...{
    versionId: `v${number}`,
    agreementId: AGREEMENT,
    version: number,
    title: `Version ${number}`,
    effectiveOn,
  },
  ...{ terms: validateTerms(terms(given)), calendar: ITALIAN_OFFICE, isEnded: false },
});

const goal = (of: number) => {
  const [quota, duty] = terms().clauses;
  return { clauses: [{ ...quota, goal: of }, duty] as never };
};

const tally = (item: string, day: string, amount: number): ClauseSum => ({
  ...{ clauseKey: 'mql-volume', measure: 'tally', item, day, amount },
});
const duty = (item: string, amount: number): ClauseSum => ({
  ...{ clauseKey: 'accept-in-4h', measure: 'obligation', item, day: '2026-04-10', amount },
});

const first = version(1, '2026-01-01');
const april = agreementPeriod([first], NOON('2026-04-14'), compile);
const [quota, accept] = april.clauses;

describe('a clause on the board', () => {
  it('stands as the golden pace of April 2026 says', () => {
    const sums = [
      tally('counted', '2026-04-02', 40),
      tally('provisional', '2026-04-13', 14),
      tally('reversed', '2026-04-02', 3),
    ];
    expect(clauseCell(quota!, april, { ...NO_FIGURES, sums })).toMatchObject({
      ...{
        kind: 'quota.volume',
        owedBy: 'marketing',
        goal: 140,
        counted: 40,
        provisional: 14,
        disputed: 0,
        reversed: 3,
      },
      ...{ planToDate: 60, gap: -6, status: 'behind', unit: 'leads' },
      attainment: expect.closeTo(0.38571428571428573, 12),
      requiredPerDay: expect.closeTo(7.166666666666667, 12),
      reason: { code: 'needs-per-day', daysRemaining: 12 },
    });
  });

  it('says that it is collecting before the third working day', () => {
    const early = agreementPeriod([first], NOON('2026-04-02'), compile);
    expect(clauseCell(quota!, early, NO_FIGURES)).toMatchObject({
      status: 'collecting',
    });
  });

  it('counts a duty by its five states and tells the deadline next in line', () => {
    const sums = [duty('met', 18), duty('breached', 1), duty('pending', 2), duty('excused', 1)];
    expect(
      clauseCell(accept!, april, { ...NO_FIGURES, sums, oldestDueAt: '2026-04-14T14:00:00.000Z' }),
    ).toEqual({
      ...{ kind: 'duty.accept', title: 'Answer in four hours', owedBy: 'sales', objective: 0.9 },
      ...{ met: 18, breached: 1, excused: 1, pending: 2, cancelled: 0, rate: 18 / 19, status: 'on_track' },
      ...{ correctedRate: 18 / 19, corrected: 0 },
      oldestDueAt: '2026-04-14T14:00:00.000Z',
      ...{ aboutToBreach: 0, p50Ms: null, p90Ms: null, process: null, burn: [] },
      budget: { allowed: 1.9, left: expect.closeTo(0.9, 9), used: expect.closeTo(1 / 1.9, 9) },
      reason: { code: 'within-budget', met: 18, breached: 1, sample: 19, budget: 1.9, objective: 0.9 },
    });
  });

  it('draws the plan over working days and the credits up to today', () => {
    const line = planLine(quota as never, april, [
      tally('counted', '2026-04-02', 5),
      tally('reversed', '2026-04-03', 1),
    ]) as unknown[][];
    expect(line).toHaveLength(30);
    expect(line[3]).toEqual(['2026-04-04', expect.closeTo(20, 9), 5]);
    expect(line[13]).toEqual(['2026-04-14', expect.closeTo(60, 9), 5]);
    expect(line[14]).toEqual(['2026-04-15', expect.closeTo((140 * 10) / 21, 9), null]);
    expect(line[29]?.[1]).toBeCloseTo(140, 9);
  });

  it.each([
    ['counted', { measure: 'tally', items: ['counted'] }],
    ['reversed', { measure: 'tally', items: ['reversed'] }],
  ])('knows which leads lie behind %s', (part, filter) => {
    expect(clauseFilter(quota!, part, april)).toEqual({
      ...filter,
      ...{
        agreementId: AGREEMENT,
        clauseKey: 'mql-volume',
        postedOn: { from: '2026-04-01', to: '2026-04-30' },
      },
    });
  });

  it.each(['goal', 'planToDate', 'met', 'title'])('has no leads behind %s', (part) => {
    expect(clauseFilter(quota!, part, april)).toBeUndefined();
  });
});

describe('the period of an agreement', () => {
  const goals = (versions: readonly [Version, ...Version[]], on: string) =>
    agreementPeriod(versions, NOON(on), compile).goalsOf('mql-volume');

  const laws: {
    versions: [Version, ...Version[]];
    gives: { from: string; goal: number }[];
    because: string;
  }[] = [
    { versions: [first], gives: [{ from: '2026-04-01', goal: 140 }], because: 'one goal holds all period' },
    {
      versions: [first, version(2, '2026-04-16', goal(70))],
      gives: [
        { from: '2026-04-01', goal: 140 },
        { from: '2026-04-16', goal: 70 },
      ],
      because: 'an amendment holds from its day',
    },
    {
      versions: [first, version(2, '2026-03-01', goal(70))],
      gives: [{ from: '2026-04-01', goal: 70 }],
      because: 'what held before the period counts no more',
    },
    {
      versions: [version(1, '2026-04-16')],
      gives: [
        { from: '2026-04-01', goal: 0 },
        { from: '2026-04-16', goal: 140 },
      ],
      because: 'days before the first version owe nothing',
    },
    {
      versions: [version(1, '2026-04-16', { countsFromPeriodStart: true })],
      gives: [{ from: '2026-04-01', goal: 140 }],
      because: 'a first version may count from the start of its period',
    },
    {
      versions: [first, version(2, '2026-04-16', { ...goal(70), countsFromPeriodStart: true })],
      gives: [
        { from: '2026-04-01', goal: 140 },
        { from: '2026-04-16', goal: 70 },
      ],
      because: 'an amendment never counts from before its day',
    },
    {
      versions: [first, version(2, '2026-05-01', goal(70))],
      gives: [{ from: '2026-04-01', goal: 140 }],
      because: 'a later version does not judge this period',
    },
    {
      versions: [first, version(2, '2026-04-20', goal(70)), version(3, '2026-04-10', goal(90))],
      gives: [
        { from: '2026-04-01', goal: 140 },
        { from: '2026-04-10', goal: 90 },
      ],
      because: 'the last word holds from its day, also over an amendment announced for later',
    },
  ];
  it.each(laws)('has the goals $gives, because $because', ({ versions, gives }) => {
    expect(goals(versions, '2026-04-20')).toEqual(gives);
  });

  it('keeps its unit until the next period begins', () => {
    const weekly = version(2, '2026-04-16', { period: { unit: 'week', zone: 'Europe/Rome' } });
    expect(agreementPeriod([first, weekly], NOON('2026-05-06'), compile)).toMatchObject({
      unit: 'week',
      period: { startOn: '2026-05-04', endOn: '2026-05-10' },
    });
  });

  it('is what is left of a week after the month in which weeks were agreed, and owes its share', () => {
    const weekly = version(2, '2026-03-20', { period: { unit: 'week', zone: 'Europe/Rome' }, ...goal(35) });
    const march = agreementPeriod([first, weekly], NOON('2026-03-31'), compile);
    expect(march.period).toMatchObject({ startOn: '2026-03-01', endOn: '2026-03-31' });
    expect(clauseCell(march.clauses[0]!, march, NO_FIGURES)).toMatchObject({ goal: 140 });
    const rest = agreementPeriod([first, weekly], NOON('2026-04-02'), compile);
    expect(rest.period).toMatchObject({ startOn: '2026-04-01', endOn: '2026-04-05' });
    // Wednesday, Thursday and Friday of five working days; Easter Monday belongs to the week after.
    expect(clauseCell(rest.clauses[0]!, rest, NO_FIGURES)).toMatchObject({
      goal: expect.closeTo((35 * 3) / 5, 9),
      planToDate: expect.closeTo((35 * 2) / 5, 9),
    });
    expect(rest.past.map(({ from, to }) => `${from} ${to}`).slice(0, 1)).toEqual(['2026-03-01 2026-03-31']);
    const next = agreementPeriod([first, weekly], NOON('2026-04-07'), compile);
    expect(clauseCell(next.clauses[0]!, next, NO_FIGURES)).toMatchObject({ goal: 35 });
  });

  it('shows an amended goal pro-rated by working days, at the first minute of its day and over the change of the clocks', () => {
    const raised = version(2, '2026-03-30', goal(360));
    const cellAt = (text: string) => {
      const period = agreementPeriod([first, raised], Date.parse(text), compile);
      return { today: period.today, ...clauseCell(period.clauses[0]!, period, NO_FIGURES) };
    };
    // March has 22 working days: 20 of them at 140, two at 360; summer time begins on Sunday the 29th.
    const prorated = expect.closeTo((140 * 20 + 360 * 2) / 22, 9);
    expect(cellAt('2026-03-29T21:59:00Z')).toMatchObject({
      ...{ today: '2026-03-29', goal: prorated, planToDate: expect.closeTo((140 * 20) / 22, 9) },
    });
    expect(cellAt('2026-03-29T22:00:00Z')).toMatchObject({
      ...{ today: '2026-03-30', goal: prorated, planToDate: expect.closeTo((140 * 20 + 360) / 22, 9) },
    });
  });

  it('answers for a version that is not in effect yet', () => {
    const upcoming = agreementPeriod([version(1, '2026-09-01')], NOON('2026-04-14'), compile);
    expect(clauseCell(upcoming.clauses[0]!, upcoming, NO_FIGURES)).toMatchObject({
      goal: 0,
      attainment: null,
    });
  });
});

import fc from 'fast-check';
import { compileCalendar } from '#calendar';
import { goalOf, planTo, validateTerms } from '#sla';
import { AGREEMENT, ITALIAN_OFFICE, newEntry, recorded, terms, VERSION } from '../test-support/entries.js';
import { agreementPeriod } from './agreement-period.js';
import type { Version } from './agreement-version.js';
import { carriedGoal, carriedKey, withCarried } from './carried-goal.js';
import { clauseCell } from './clause-cells.js';
import { NO_FIGURES } from './clause-figures.js';
import { planLine } from './quota-cells.js';

const year = { from: Date.parse('2026-01-01'), to: Date.parse('2027-01-01') };
const compile = () => compileCalendar(ITALIAN_OFFICE, year);
const [quota, duty] = terms().clauses;

const version = (effectiveOn: string, goal: number): Version => ({
  ...{ versionId: effectiveOn, agreementId: AGREEMENT, version: 1, title: 'A', effectiveOn },
  terms: validateTerms(terms({ clauses: [{ ...quota, goal }, duty] })),
  ...{ calendar: ITALIAN_OFFICE, isEnded: false },
});
const aprilOf = (...versions: [Version, ...Version[]]) =>
  agreementPeriod(versions, Date.parse('2026-04-14T12:00:00+02:00'), compile);
const left = (shortfall: number, banked: number, clauseKey = 'mql-volume') => ({
  ...{ agreementId: AGREEMENT, period: '2026-04-01', clauseKey, shortfall, banked },
});
const KEY = 'mql-volume';
type Whole = fc.Arbitrary<number>;

describe('a goal with what the period before left to it', () => {
  const april = aprilOf(version('2026-01-01', 140));
  const total = (of: typeof april): number => goalOf(of.goalsOf(KEY), of.days);

  it.each([
    { carried: [], goal: 140, because: 'nothing was left' },
    { carried: [left(14, 0)], goal: 154, because: 'a shortfall is owed on top' },
    { carried: [left(0, 21)], goal: 119, because: 'what was delivered ahead is not asked again' },
    { carried: [left(14, 21)], goal: 133, because: 'both count' },
    { carried: [left(14, 0, 'another')], goal: 140, because: 'another promise got it' },
    { carried: [left(0, 500)], goal: 0, because: 'no goal is below 0' },
  ])('is $goal, because $because', ({ carried, goal }) => {
    expect(total(withCarried(april, carried))).toBeCloseTo(goal, 9);
  });

  it('grows by exactly what was carried, however often it was amended in the period', () => {
    const [goal, amount] = [1, 0].map((min) => fc.integer({ min, max: 400 })) as [Whole, Whole];
    fc.assert(
      fc.property(goal, goal, amount, amount, (signed, amended, shortfall, banked) => {
        const period = aprilOf(version('2026-01-01', signed), version('2026-04-16', amended));
        const expected = Math.max(0, goalOf(period.goalsOf(KEY), period.days) + shortfall - banked);
        expect(total(withCarried(period, [left(shortfall, banked)]))).toBeCloseTo(expected, 6);
      }),
    );
  });

  it('moves plan, gap, pace and what a day has to give, and tells how much came from before', () => {
    const [clause] = april.clauses;
    const carried = withCarried(april, [left(21, 0)]);
    const [signed, raised] = [april, carried].map((period) => clauseCell(clause!, period, NO_FIGURES));
    // 9 of 21 working days of April are over.
    expect(signed).toMatchObject({ goal: 140, carriedIn: 0, planToDate: 60, gap: -60 });
    expect(raised).toMatchObject({ goal: 161, carriedIn: 21, planToDate: 69, gap: -69 });
    expect(raised!.requiredPerDay).toBeCloseTo(161 / 12, 9);
  });

  it('draws the plan line to the goal with what was carried', () => {
    const [clause] = april.clauses;
    const line = planLine(clause as never, withCarried(april, [left(21, 0)]), []) as [string, number, null][];
    expect(line.at(-1)).toEqual(['2026-04-30', expect.closeTo(161, 9), null]);
    expect(planTo(april.goalsOf(KEY), april.days, '2026-04-30')).toBeCloseTo(140, 9);
  });

  it('is told by the entry of a close, one amount per goal and period', () => {
    const entry = recorded(
      newEntry('period.carried', {
        ...{ agreementId: AGREEMENT, versionId: VERSION, clauseKey: KEY, period: '2026-04-01' },
        ...{ fromPeriod: '2026-03-01', shortfall: 14, banked: 0, goal: 154 },
      }),
    );
    if (entry.type !== 'period.carried') throw new Error('This is no carried goal.');
    expect(carriedGoal(entry)).toEqual(left(14, 0));
    expect(carriedKey(left(14, 0))).toBe(carriedKey(left(0, 3)));
    expect(carriedKey(left(14, 0))).not.toBe(carriedKey(left(14, 0, 'another')));
  });
});

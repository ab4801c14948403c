import fc from 'fast-check';
import { at, officeHours } from '../test-support/business-times.js';
import { goalOf, planDays, planTo } from './plan.js';
import { quotaStanding } from './quota-standing.js';
import type { QuotaInput } from './quota-standing.js';

const april = officeHours(['2026-04-06']).workingDays('2026-04-01', '2026-04-30');
const even = planDays(april);
const sums = (actual: number) => ({ counted: actual, provisional: 0, disputed: 0, reversed: 0 });
const input = (overrides: Partial<QuotaInput> = {}): QuotaInput => ({
  sums: sums(54),
  goals: [{ from: '2026-04-01', goal: 140 }],
  days: even,
  on: '2026-04-14',
  ...overrides,
});

describe('The standing of a volume quota', () => {
  it('gives the golden values C_apr2026 and C_pace', () => {
    const standing = quotaStanding(input());
    expect([standing.daysElapsed, standing.daysElapsed + standing.daysRemaining]).toEqual([9, 21]);
    expect(standing).toMatchObject({
      planToDate: 60,
      gap: -6,
      pace: 0.9,
      projection: 126,
      status: 'behind',
    });
    expect(standing.attainment).toBe(0.38571428571428573);
    expect(standing.requiredPerDay).toBe(7.166666666666667);
    expect(standing.requiredVersusPlan).toBeCloseTo(1.075, 12);
  });

  it('gives the golden values C_weighted', () => {
    const months = Array.from({ length: 12 }, () => 1);
    const days = planDays(april, { weekdays: [1.2, 1.1, 1, 0.9, 0.8, 0, 0], months });
    const standing = quotaStanding(input({ days }));
    expect(standing.weightElapsed + standing.weightRemaining).toBeCloseTo(20.7, 10);
    expect(standing.weightElapsed).toBeCloseTo(8.8, 10);
    expect(standing.planToDate).toBeCloseTo(59.51690821256039, 10);
    expect(standing.projection).toBeCloseTo(127.02272727272725, 10);
  });

  it('counts what is provisional, and keeps disputed and reversed beside it', () => {
    const standing = quotaStanding(
      input({ sums: { counted: 40, provisional: 14, disputed: 5, reversed: 3 } }),
    );
    expect(standing).toMatchObject({ actual: 54, disputed: 5, reversed: 3, gap: -6 });
  });

  it('says what is needed a day beside what the last five working days gave', () => {
    const byDay = {
      '2026-04-07': 9,
      '2026-04-08': 4,
      '2026-04-10': 6,
      '2026-04-12': 2,
      '2026-04-14': 13,
      '2026-04-15': 99,
    };
    const { reason } = quotaStanding(input({ byDay }));
    expect(reason).toEqual({
      code: 'needs-per-day',
      numbers: {
        ...{ requiredPerDay: 86 / 12, daysRemaining: 12, gap: -6, recentPerDay: 5 },
        probability: expect.closeTo(0.25, 1),
      },
    });
  });

  const verdicts: { on: string; actual: number; status: string; code: string; because: string }[] = [
    {
      on: '2026-03-31',
      actual: 0,
      status: 'too-early',
      code: 'too-early',
      because: 'nothing is planned yet',
    },
    { on: '2026-04-02', actual: 0, status: 'too-early', code: 'too-early', because: 'two days are no trend' },
    {
      on: '2026-04-03',
      actual: 10,
      status: 'behind',
      code: 'needs-per-day',
      because: 'the third day allows a verdict: half of 20',
    },
    {
      on: '2026-04-14',
      actual: 70,
      status: 'on-track',
      code: 'ahead',
      because: '70 of 60 make it in 9 of 10 cases',
    },
    {
      on: '2026-04-14',
      actual: 60,
      status: 'at-risk',
      code: 'needs-per-day',
      because: 'exactly on plan is a coin',
    },
    {
      on: '2026-04-14',
      actual: 54,
      status: 'behind',
      code: 'needs-per-day',
      because: '0.9 of the plan is 0.16',
    },
    { on: '2026-04-01', actual: 140, status: 'on-track', code: 'attained', because: 'the goal is reached' },
    { on: '2026-04-30', actual: 139, status: 'behind', code: 'missed', because: 'no day is left' },
    { on: '2026-05-04', actual: 139, status: 'behind', code: 'missed', because: 'the period is over' },
  ];
  test.each(verdicts)('on $on with $actual is $status, because $because', ({ on, actual, status, code }) => {
    expect(quotaStanding(input({ on, sums: sums(actual) }))).toMatchObject({ status, reason: { code } });
  });

  it('shows no projection before the third working day, and none of the needed rate after the last', () => {
    expect(quotaStanding(input({ on: '2026-04-02' })).projection).toBeNull();
    expect(quotaStanding(input({ on: '2026-04-03' })).projection).not.toBeNull();
    expect(quotaStanding(input({ on: '2026-04-30' })).requiredPerDay).toBeNull();
  });
});

describe('The plan of a period', () => {
  it('weighs months when a period spans several, and drops days without weight', () => {
    const days = planDays(officeHours().workingDays('2026-07-31', '2026-08-03'), {
      weekdays: [1, 1, 1, 1, 0, 1, 1],
      months: [1, 1, 1, 1, 1, 1, 1, 0.5, 1, 1, 1, 1],
    });
    expect(days).toEqual([{ on: '2026-08-03', weight: 0.5 }]);
  });

  it('pro-rates an amended goal by working-day weight', () => {
    const goals = [
      { from: '2026-04-01', goal: 105 },
      { from: '2026-04-15', goal: 210 },
    ];
    expect(goalOf(goals, even)).toBe(105 * (9 / 21) + 210 * (12 / 21));
    expect(planTo(goals, even, '2026-04-14')).toBe(45);
    expect(planTo(goals, even, '2026-04-15')).toBe(55);
  });

  it('splits a goal over versions without losing or making any, and never falls', () => {
    const cut = fc.constantFrom(...april.map((day) => day.on));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(cut, { maxLength: 4 }),
        cut,
        (goal, cuts, day) => {
          const goals = [
            { from: '2026-04-01', goal },
            ...[...new Set(cuts)].filter((on) => on > '2026-04-01').map((from) => ({ from, goal })),
          ];
          expect(goalOf(goals, even)).toBeCloseTo(goal, 6);
          const next = new Date(at(`${day} 00:00`) + 86_400_000).toISOString().slice(0, 10);
          expect(planTo(goals, even, next)).toBeGreaterThanOrEqual(planTo(goals, even, day));
        },
      ),
    );
  });
});

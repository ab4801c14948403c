import fc from 'fast-check';
import { planBackward, planForward } from './plan.js';
import { FUNNEL_STAGES } from './stages.js';
import { comparedWith } from './span.js';

const cohortOf = (counts: readonly number[]) =>
  Object.fromEntries(FUNNEL_STAGES.map((stage, place) => [stage, counts[place]!])) as never;

const cohorts = fc
  .array(fc.integer({ min: 1, max: 500 }), { minLength: 6, maxLength: 6 })
  .map((counts) => counts.sort((one, other) => other - one));

describe('a plan', () => {
  it('goes forward to where it came from', () => {
    fc.assert(
      fc.property(cohorts, fc.integer({ min: 1, max: 1000 }), (counts, won) => {
        const cohort = cohortOf(counts);
        const [inquiry] = planBackward(cohort, won);
        const ahead = planForward(cohort, inquiry!.exact!);
        expect(ahead.at(-1)!.exact).toBeCloseTo(won, 6);
      }),
    );
  });

  it('asks for at least as many of an earlier stage, and lies in its own range', () => {
    fc.assert(
      fc.property(cohorts, fc.integer({ min: 1, max: 1000 }), (counts, won) => {
        const stages = planBackward(cohortOf(counts), won);
        stages.forEach(({ count, low, high }, at) => {
          expect(count!).toBeGreaterThanOrEqual(stages[at + 1]?.count ?? won);
          expect(low!).toBeLessThanOrEqual(count!);
          expect(high!).toBeGreaterThanOrEqual(count!);
        });
      }),
    );
  });

  it('A4_7.5M_over_85k: 88.24 deals are shown as 89', () => {
    const stages = planBackward(cohortOf([9, 9, 9, 9, 9, 9]), 7_500_000 / 85_000);
    expect(stages.at(-1)).toMatchObject({ exact: 88.23529411764706, count: 89 });
  });

  it('asks for nothing where nothing is to be won, and for no less', () => {
    const numbers = planBackward(cohortOf([9, 8, 7, 6, 5, 4]), 0).flatMap(({ exact, count, low, high }) => [
      ...[exact, count, low, high],
    ]);
    for (const number of numbers) expect(number).toBe(0);
  });

  it('knows no number where nobody ever got that far, and none without a cohort', () => {
    const [inquiry] = planBackward(cohortOf([10, 5, 0, 0, 0, 0]), 3);
    expect(inquiry).toMatchObject({ exact: null, count: null, high: null });
    expect(planForward(cohortOf([0, 0, 0, 0, 0, 0]), 10)[1]).toMatchObject({ exact: null, low: null });
  });
});

describe('what a period is compared with', () => {
  it.each([
    { from: '2026-03-01', to: '2026-03-31', by: 'previous' as const, is: ['2026-01-29', '2026-02-28'] },
    { from: '2026-03-05', to: '2026-03-05', by: 'previous' as const, is: ['2026-03-04', '2026-03-04'] },
    { from: '2026-03-01', to: '2026-03-31', by: 'year' as const, is: ['2025-03-01', '2025-03-31'] },
    { from: '2024-02-29', to: '2024-03-01', by: 'year' as const, is: ['2023-03-01', '2023-03-01'] },
  ])('is $is for $from to $to by $by', ({ from, to, by, is }) => {
    expect(Object.values(comparedWith({ from, to }, by))).toEqual(is);
  });
});

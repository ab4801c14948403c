import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded, shareOf } from '../test-support/seeded.js';
import { populationStability } from './population-stability.js';

const counts = fc.array(fc.nat(500), { minLength: 1, maxLength: 12 });

describe('population stability', () => {
  it.each([
    {
      before: [300, 500, 200],
      after: [90, 60, 50],
      index: 0.1741420685351333,
      byChance: 4.984118744610096e-7,
    },
    { before: [600, 400], after: [125, 75], index: 0.002634012891445662, byChance: 0.5076044693313893 },
  ])('of $before and $after is what SciPy says', ({ before, after, index, byChance }) => {
    const found = populationStability(before, after)!;
    expect(found.index).toBeCloseTo(index, 12);
    expect(found.byChance).toBeCloseTo(byChance, 9);
  });

  it('is nothing, and by chance for sure, between the same shares', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), (before, times) => {
        fc.pre(before.every((count) => count > 0));
        const found = populationStability(
          before,
          before.map((count) => count * times),
        )!;
        expect(found.index).toBeCloseTo(0, 12);
        expect(found.byChance).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is never below zero, and the same in whatever order the levels stand', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 12 }), (levels) => {
        const of = (pairs: readonly (readonly [number, number])[]) =>
          populationStability(
            pairs.map(([before]) => before),
            pairs.map(([, after]) => after),
          );
        const found = of(levels);
        if (found === null) return;
        expect(found.index).toBeGreaterThanOrEqual(0);
        expect(of([...levels].reverse())!.index).toBeCloseTo(found.index, 9);
      }),
    );
  });

  it.each([
    { before: [0, 0], after: [3, 4], because: 'there was nobody before' },
    { before: [3, 4], after: [0, 0], because: 'nobody came since' },
    { before: [], after: [], because: 'there are no levels' },
  ])('says nothing where $because', ({ before, after }) => {
    expect(populationStability(before, after)).toBeNull();
  });

  it('is finite where a level is gone or new, and sure of it', () => {
    const { index, byChance } = populationStability([500, 500, 0], [0, 500, 500])!;
    expect(index).toBeGreaterThan(1);
    expect(Number.isFinite(index)).toBe(true);
    expect(byChance).toBeLessThan(1e-12);
  });

  it('calls a move unlikely as rarely as it says where nothing moved', () => {
    const draws = seeded(5);
    const draw = (cases: number): number[] => {
      const drawn = [0, 0, 0, 0];
      for (let one = 0; one < cases; one += 1) drawn[Math.min(3, Math.floor(draws.uniform() * 5))]! += 1;
      return drawn;
    };
    const rejected = shareOf(800, () => populationStability(draw(1000), draw(300))!.byChance < 0.05);
    expect(rejected).toBeGreaterThan(0.025);
    expect(rejected).toBeLessThan(0.08);
  });

  it('refuses levels that are not alike', () => {
    expect(refusal(() => populationStability([1, 2], [1]))).toBe('statistics/not-alike');
    expect(refusal(() => populationStability([1, -2], [1, 2]))).toBe('statistics/negative');
  });
});

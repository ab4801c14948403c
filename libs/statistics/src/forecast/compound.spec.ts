import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded } from '../test-support/seeded.js';
import { compoundMoments } from './compound.js';

const poisson = (mean: number) => ({ mean, variance: mean });

describe('mean and variance of a sum of randomly many values', () => {
  it('give the golden value D_compound_poisson, which is not λ Var X', () => {
    const told = compoundMoments([{ count: poisson(3), value: { mean: 1_000, deviation: 2_000 } }]);
    expect(told).toEqual({ mean: 3_000, variance: 15_000_000 });
    expect(Math.sqrt(told.variance)).toBeCloseTo(3_872.983346207417, 9);
  });

  it('give the golden value D_compound_general', () => {
    const count = { mean: 100, variance: 25 ** 2 };
    const told = compoundMoments([{ count, value: { mean: 20_000, deviation: 5_000 } }]);
    expect(told).toEqual({ mean: 2_000_000, variance: 252_500_000_000 });
    expect(Math.sqrt(told.variance)).toBeCloseTo(502_493.7810560445, 6);
  });

  it('give the moments of the golden value D_value', () => {
    const told = compoundMoments([
      { count: poisson(10), value: { mean: 2_000, deviation: 600 } },
      { count: poisson(20), value: { mean: 600, deviation: 200 } },
      { count: poisson(35), value: { mean: 200, deviation: 50 } },
    ]);
    expect(told.mean).toBe(39_000);
    expect(Math.sqrt(told.variance)).toBeCloseTo(7_286.116935652351, 8);
  });

  it('are those of drawing the sum', () => {
    const chance = seeded(5);
    const sums = Array.from({ length: 30_000 }, () => {
      let sum = 0;
      for (let left = chance.poisson(4); left > 0; left -= 1) sum += chance.gamma(2, 50);
      return sum;
    });
    const mean = sums.reduce((total, sum) => total + sum, 0) / sums.length;
    const variance = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0) / sums.length;
    const told = compoundMoments([{ count: poisson(4), value: { mean: 100, deviation: Math.sqrt(5_000) } }]);
    expect(Math.abs(mean / told.mean - 1)).toBeLessThan(0.02);
    expect(Math.abs(variance / told.variance - 1)).toBeLessThan(0.05);
  });

  it('add up over parts and are nothing without any', () => {
    const part = fc.record({
      count: fc.nat(50).map(poisson),
      value: fc.record({ mean: fc.nat(9_000), deviation: fc.nat(3_000) }),
    });
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (some, others) => {
        const [one, other, all] = [some, others, [...some, ...others]].map(compoundMoments);
        expect(all!.mean).toBeCloseTo(one!.mean + other!.mean, 6);
        expect(all!.variance / Math.max(1, one!.variance + other!.variance)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
    expect(compoundMoments([])).toEqual({ mean: 0, variance: 0 });
  });

  it('are refused for a negative price or a count without chance', () => {
    const value = { mean: 1, deviation: 0 };
    expect(refusal(() => compoundMoments([{ count: poisson(1), value: { ...value, mean: -1 } }]))).toBe(
      'statistics/negative',
    );
    expect(refusal(() => compoundMoments([{ count: poisson(1), value: { ...value, deviation: NaN } }]))).toBe(
      'statistics/negative',
    );
    expect(refusal(() => compoundMoments([{ count: { mean: 4, variance: 1 }, value }]))).toBe(
      'statistics/underdispersed',
    );
  });
});

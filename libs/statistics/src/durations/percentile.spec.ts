import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { percentileContinuous, percentileDiscrete } from './percentile.js';

describe('the percentile of complete data', () => {
  it('gives the golden values H_pct', () => {
    const values = [10, 1, 4, 2, 3];
    expect(percentileContinuous(values, 0.9)).toBeCloseTo(7.6, 12);
    expect(percentileDiscrete(values, 0.9)).toBe(10);
    expect(percentileContinuous(values, 0.5)).toBe(3);
  });

  it.each([
    { values: [], share: 0.5, continuous: null, discrete: null, because: 'of nothing there is none' },
    { values: [7], share: 0.9, continuous: 7, discrete: 7, because: 'one value is every percentile' },
    {
      values: [1, 2],
      share: 0.5,
      continuous: 1.5,
      discrete: 1,
      because: 'a half stays within the first of two',
    },
    { values: [1, 2, 3], share: 0, continuous: 1, discrete: 1, because: 'the least comes first' },
    { values: [1, 2, 3], share: 1, continuous: 3, discrete: 3, because: 'all stay within the largest' },
    { values: [5, -5], share: 1, continuous: 5, discrete: 5, because: 'values may be below zero' },
  ])('is $continuous or $discrete, because $because', ({ values, share, continuous, discrete }) => {
    expect(percentileContinuous(values, share)).toBe(continuous);
    expect(percentileDiscrete(values, share)).toBe(discrete);
  });

  const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 50 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('rises with the share and does not mind the order', () => {
    fc.assert(
      fc.property(values, share, share, (some, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        for (const percentile of [percentileContinuous, percentileDiscrete]) {
          expect(percentile(some, high)!).toBeGreaterThanOrEqual(percentile(some, low)! - 1e-9);
          expect(percentile([...some].reverse(), low)).toBe(percentile(some, low));
        }
      }),
    );
  });

  it('when discrete is a value that at least the share stays within, and no smaller one does', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (some, percent) => {
        const told = percentileDiscrete(some, percent / 100)!;
        expect(some).toContain(told);
        expect(some.filter((value) => value <= told).length * 100).toBeGreaterThanOrEqual(
          some.length * percent,
        );
        expect(some.filter((value) => value < told).length * 100).toBeLessThan(some.length * percent);
      }),
    );
  });

  it('leaves what it was given as it was', () => {
    const given = [3, 1, 2];
    percentileContinuous(given, 0.5);
    expect(given).toEqual([3, 1, 2]);
  });

  it('is refused for a share in per cent or a value that is none', () => {
    expect(refusal(() => percentileContinuous([1], 90))).toBe('statistics/not-a-share');
    expect(refusal(() => percentileDiscrete([1, NaN], 0.9))).toBe('statistics/not-finite');
  });
});

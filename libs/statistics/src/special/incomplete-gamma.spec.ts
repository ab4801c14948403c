import fc from 'fast-check';
import { refusal, relativeError } from '../test-support/near.js';
import { gammaTails } from './incomplete-gamma.js';

describe('the incomplete gamma functions', () => {
  /** To the nearest double by mpmath 1.3.0 at 50 digits of working precision. */
  const table: [a: number, x: number, lower: number, upper: number][] = [
    [0.5, 0.02, 0.15851941887820606, 0.8414805811217939],
    [0.5, 8, 0.9999366575163338, 6.334248366623985e-5],
    [1, 1, 0.6321205588285577, 0.36787944117144233],
    [3.3, 0.001, 1.4205656408213888e-11, 0.9999999999857944],
    [12, 20, 0.9786131784127198, 0.021386821587280246],
    [86, 72, 0.05892106883047665, 0.9410789311695233],
    [5, 60, 1, 5.060046065842574e-21],
    [100_000, 99_500, 0.05674182321279226, 0.9432581767872077],
    [100_000, 101_500, 0.9999988263154863, 1.1736845137221692e-6],
    [1_000_000, 1_000_000, 0.5001329807608725, 0.4998670192391274],
  ];
  test.each(table)('agree at a = %d, x = %d with a computation to fifty digits', (a, x, lower, upper) => {
    const tails = gammaTails(a, x);
    expect(relativeError(tails.lower, lower)).toBeLessThan(1e-11);
    expect(relativeError(tails.upper, upper)).toBeLessThan(1e-11);
  });

  it('make one, and the lower one rises, from 0 at 0', () => {
    const shapes = fc.double({ min: 0.05, max: 500, noNaN: true });
    const points = fc.double({ min: 0, max: 800, noNaN: true });
    fc.assert(
      fc.property(shapes, points, points, (a, one, other) => {
        const [near, far] = [gammaTails(a, Math.min(one, other)), gammaTails(a, Math.max(one, other))];
        expect(near.lower + near.upper).toBeCloseTo(1, 12);
        expect(near.lower).toBeGreaterThanOrEqual(0);
        expect(far.upper).toBeGreaterThanOrEqual(0);
        expect(far.lower).toBeGreaterThanOrEqual(near.lower - 1e-12);
        expect(gammaTails(a, 0)).toEqual({ lower: 0, upper: 1 });
      }),
    );
  });

  it('step by one density from one shape to the next', () => {
    // Q(a + 1, x) = Q(a, x) + xᵃ e⁻ˣ ÷ Γ(a + 1), for whole a a Poisson density written out.
    for (const x of [0.5, 4, 12]) {
      let density = Math.exp(-x);
      for (let a = 1; a < 40; a += 1) {
        density *= x / a;
        expect(gammaTails(a + 1, x).upper - gammaTails(a, x).upper).toBeCloseTo(density, 13);
      }
    }
  });

  it('are refused outside their domain', () => {
    expect(refusal(() => gammaTails(0, 1))).toBe('statistics/not-positive');
    expect(refusal(() => gammaTails(1, -1))).toBe('statistics/negative');
    expect(refusal(() => gammaTails(1, NaN))).toBe('statistics/negative');
  });
});

import fc from 'fast-check';
import { refusal, relativeError } from '../test-support/near.js';
import { betaTails } from './incomplete-beta.js';

describe('the incomplete beta function', () => {
  /** To the nearest double by mpmath 1.3.0 at 60 digits of working precision (series of positive terms). */
  const table: [x: number, a: number, b: number, lower: number, upper: number][] = [
    [0.5, 0.5, 0.5, 0.5, 0.5],
    [0.3, 2, 5, 0.579825, 0.420175],
    [0.01, 8.5, 2.5, 2.257662704216176e-16, 0.9999999999999998],
    [0.9, 8.5, 2.5, 0.8570032636459562, 0.14299673635404372],
    [0.5, 1_000, 1_000, 0.5, 0.5],
    [0.51, 100_000, 100_000, 1, 1.8571347290404196e-19],
    [0.1, 0.3333333333333333, 38, 0.9975342103822542, 0.00246578961774578],
    [1e-6, 3, 1_000_000, 0.08030167298125863, 0.9196983270187413],
    [0.0025, 2_500, 1_000_000, 0.5523862905271044, 0.4476137094728956],
    [0.3870967741935484, 86, 120.66666666666667, 0.19926010166071464, 0.8007398983392854],
    [0.999, 50_000, 40, 0.06380832048665615, 0.9361916795133438],
  ];
  test.each(table)(
    'agrees at x = %d, a = %d, b = %d with a computation to sixty digits',
    (x, a, b, lower, upper) => {
      const tails = betaTails(x, a, b);
      expect(relativeError(tails.lower, lower)).toBeLessThan(2e-11);
      expect(relativeError(tails.upper, upper)).toBeLessThan(2e-11);
    },
  );

  const shape = fc.double({ min: 0.05, max: 400, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('makes one with its other side, and mirrors into itself', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        const here = betaTails(x, a, b);
        const mirrored = betaTails(1 - x, b, a, x);
        expect(here.lower + here.upper).toBeCloseTo(1, 12);
        expect(here.lower).toBeCloseTo(mirrored.upper, 10);
      }),
    );
  });

  it('rises in x', () => {
    fc.assert(
      fc.property(share, share, shape, shape, (one, other, a, b) => {
        const [near, far] = [betaTails(Math.min(one, other), a, b), betaTails(Math.max(one, other), a, b)];
        expect(far.lower).toBeGreaterThanOrEqual(near.lower - 1e-12);
      }),
    );
  });

  it('keeps a tail that 1 − x could not hold, when the complement is given', () => {
    // I_x(1, b) = 1 − (1 − x)ᵇ, so the upper tail is the complement to the power of b.
    const complement = 1e-30;
    expect(relativeError(betaTails(1 - complement, 1, 2, complement).upper, 1e-60)).toBeLessThan(1e-12);
  });

  it('is nothing at 0 and all at 1', () => {
    expect(betaTails(0, 3, 4)).toEqual({ lower: 0, upper: 1 });
    expect(betaTails(1, 3, 4)).toEqual({ lower: 1, upper: 0 });
  });

  it.each([
    { x: 0.5, a: 0, b: 1, code: 'statistics/not-positive' },
    { x: 0.5, a: 1, b: Infinity, code: 'statistics/not-positive' },
    { x: 1.5, a: 1, b: 1, code: 'statistics/not-a-share' },
    { x: NaN, a: 1, b: 1, code: 'statistics/not-a-share' },
  ])('is refused at x = $x, a = $a, b = $b', ({ x, a, b, code }) => {
    expect(refusal(() => betaTails(x, a, b))).toBe(code);
  });
});

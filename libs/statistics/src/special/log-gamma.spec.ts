import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { logGamma, stirlingError } from './log-gamma.js';

describe('the logarithm of the gamma function', () => {
  /** To the nearest double by mpmath 1.3.0 at 50 digits of working precision. */
  const table: [x: number, logGamma: number][] = [
    [1e-10, 23.025850929882736],
    [0.3333333333333333, 0.9854206469277671],
    [0.5, 0.5723649429247001],
    [1, 0],
    [1.5, -0.12078223763524522],
    [2, 0],
    [7.25, 7.0521854507385395],
    [14.9, 24.924132002217277],
    [15, 25.191221182738683],
    [120.66666666666667, 456.21563190547084],
    [100_000, 1_051_287.7089736569],
    [12_345_678.9, 189_244_641.3185023],
  ];
  test.each(table)('agrees at %d with a computation to fifty digits', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(2e-14 * Math.max(1, Math.abs(expected)));
  });

  it('is ln (n − 1)! at every whole number, counted in whole numbers', () => {
    let factorial = 1n;
    for (let n = 1n; n < 60n; n += 1n) {
      factorial *= n;
      const digits = factorial.toString();
      const expected = Math.log(Number(digits.slice(0, 17))) + Math.max(0, digits.length - 17) * Math.LN10;
      expect(logGamma(Number(n) + 1)).toBeCloseTo(expected, 11);
    }
  });

  it('keeps Γ(x + 1) = x Γ(x) across the bend of its series', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 40, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 11);
      }),
    );
  });

  it('keeps the reflection Γ(x) Γ(1 − x) = π ÷ sin πx', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (x) => {
        expect(logGamma(x) + logGamma(1 - x)).toBeCloseTo(Math.log(Math.PI / Math.sin(Math.PI * x)), 10);
      }),
    );
  });

  it('leaves an error of Stirling near 1 ÷ 12n that only falls', () => {
    let before = Infinity;
    for (const n of [0.5, 1, 2, 10, 14.5, 15, 16, 100, 1e6]) {
      const error = stirlingError(n);
      expect(error).toBeLessThan(before);
      expect(error).toBeGreaterThan(1 / (12 * n + 1));
      expect(error).toBeLessThan(1 / (12 * n));
      before = error;
    }
  });

  it.each([0, -1, NaN, Infinity])('is refused at %d', (x) => {
    expect(refusal(() => logGamma(x))).toBe('statistics/not-positive');
  });
});

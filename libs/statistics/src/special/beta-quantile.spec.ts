import fc from 'fast-check';
import { refusal, relativeError } from '../test-support/near.js';
import { betaQuantile } from './beta-quantile.js';
import { betaTails } from './incomplete-beta.js';

describe('a quantile of the beta distribution', () => {
  /** By scipy 1.17.1, stats.beta.ppf. */
  const table: [p: number, a: number, b: number, x: number][] = [
    [0.025, 8.5, 2.5, 0.4972255035600069],
    [0.975, 8.5, 2.5, 0.9559405864473692],
    [0.025, 1 / 3, 38, 2.9537895177781876e-7],
    [0.5, 2, 38, 0.0426623823774877],
    [0.9, 100_000, 300_000, 0.2508776852457336],
    [0.001, 0.5, 0.5, 2.4673990709169446e-6],
    [0.999, 30, 1, 0.999966650544986],
  ];
  test.each(table)('for %d of Beta(%d, %d) is %d', (p, a, b, x) => {
    expect(relativeError(betaQuantile(p, a, b), x)).toBeLessThan(1e-9);
  });

  it('has a closed form with one shape at 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (p, n) => {
          expect(betaQuantile(p, n, 1)).toBeCloseTo(p ** (1 / n), 10);
          expect(betaQuantile(p, 1, n)).toBeCloseTo(1 - (1 - p) ** (1 / n), 10);
        },
      ),
    );
  });

  it('leaves below it the share it was asked for', () => {
    const shape = fc.double({ min: 0.5, max: 2_000, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        expect(betaTails(betaQuantile(p, a, b), a, b).lower).toBeCloseTo(p, 8);
      }),
    );
  });

  it('is refused at 0 and 1 and for a shape of nothing', () => {
    expect(refusal(() => betaQuantile(0, 2, 2))).toBe('statistics/not-inside');
    expect(refusal(() => betaQuantile(1, 2, 2))).toBe('statistics/not-inside');
    expect(refusal(() => betaQuantile(0.5, 0, 2))).toBe('statistics/not-positive');
  });
});

import fc from 'fast-check';
import { refusal, relativeError } from '../test-support/near.js';
import { normalLowerTail, normalQuantile, normalUpperTail, twoSidedScore } from './normal.js';

describe('the normal distribution', () => {
  /** To the nearest double by mpmath 1.3.0 at 60 digits of working precision. */
  const tails: [z: number, lower: number][] = [
    [-37, 5.725571222524577e-300],
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-1.959963984540054, 0.025000000000000012],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
    [6, 0.9999999990134123],
  ];
  test.each(tails)('has below %d what a computation to sixty digits says', (z, lower) => {
    expect(relativeError(normalLowerTail(z), lower)).toBeLessThan(1e-12);
    expect(normalUpperTail(-z)).toBe(normalLowerTail(z));
  });

  const quantiles: [p: number, z: number][] = [
    [1e-300, -37.0470962993612],
    [1e-10, -6.361340902404057],
    [0.005, -2.575829303548901],
    [0.025, -1.9599639845400543],
    [0.1, -1.2815515655446004],
    [0.5, 0],
    [0.8, 0.8416212335729144],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400538],
    [0.9999, 3.7190164854557084],
  ];
  test.each(quantiles)('has the share %d below the score that sixty digits give', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-12 * Math.max(1, Math.abs(z)));
  });

  it('gives back the share it was asked for, and rises with it', () => {
    const shares = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    fc.assert(
      fc.property(shares, shares, (p, q) => {
        expect(normalLowerTail(normalQuantile(p))).toBeCloseTo(p, 12);
        if (p < q) expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(q));
      }),
    );
  });

  it.each([
    { confidence: 0.8, z: 1.2815515655446004 },
    { confidence: 0.9, z: 1.6448536269514722 },
    { confidence: 0.95, z: 1.959963984540054 },
    { confidence: 0.99, z: 2.5758293035489004 },
  ])('puts $confidence between ± $z', ({ confidence, z }) => {
    expect(twoSidedScore(confidence)).toBeCloseTo(z, 12);
  });

  it('is refused where the answer would be infinite', () => {
    for (const p of [0, 1, NaN]) expect(refusal(() => normalQuantile(p))).toBe('statistics/not-inside');
    for (const z of [Infinity, NaN]) expect(refusal(() => normalLowerTail(z))).toBe('statistics/not-finite');
    expect(refusal(() => twoSidedScore(95))).toBe('statistics/not-inside');
  });
});

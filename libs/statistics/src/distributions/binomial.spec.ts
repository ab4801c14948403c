import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { binomialLowerTail, binomialUpperTail } from './binomial.js';

/** P(X ≥ k) by walking all outcomes of n trials. */
function enumerated(k: number, n: number, p: number): number {
  let sum = 0;
  for (let outcome = 0; outcome < 2 ** n; outcome += 1) {
    const hits = [...outcome.toString(2)].filter((bit) => bit === '1').length;
    if (hits >= k) sum += p ** hits * (1 - p) ** (n - hits);
  }
  return sum;
}

describe('the tails of the binomial distribution', () => {
  it('give the golden values G_binom_tail', () => {
    expect(binomialUpperTail(2, 5, 0.1)).toBeCloseTo(0.08146, 12);
    expect(binomialUpperTail(3, 5, 0.1)).toBeCloseTo(0.00856, 12);
    expect(binomialUpperTail(8, 20, 0.1)).toBeCloseTo(0.00041563501884547615, 14);
    expect(binomialUpperTail(5, 20, 0.1)).toBeCloseTo(0.04317449528446339, 12);
  });

  it('are what walking all outcomes gives', () => {
    for (const n of [1, 4, 9]) {
      for (const p of [0.05, 0.5, 0.8]) {
        for (let k = 0; k <= n + 1; k += 1)
          expect(binomialUpperTail(k, n, p)).toBeCloseTo(enumerated(k, n, p), 12);
      }
    }
  });

  it('part every outcome between them', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), share, (k, n, p) => {
        expect(binomialLowerTail(k, n, p) + binomialUpperTail(k + 1, n, p)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('rise with the probability and fall with the count', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.nat(2_000), share, share, (n, k, p, q) => {
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        expect(binomialUpperTail(k, n, high)).toBeGreaterThanOrEqual(binomialUpperTail(k, n, low) - 1e-11);
        expect(binomialUpperTail(k + 1, n, p)).toBeLessThanOrEqual(binomialUpperTail(k, n, p) + 1e-11);
      }),
    );
  });

  it.each([
    { k: 0, n: 0, p: 0.5, upper: 1, lower: 1, because: 'none of none is certain' },
    { k: 2.5, n: 3, p: 1, upper: 1, lower: 0, because: 'two and a half asks for three' },
    { k: -1, n: 3, p: 0.5, upper: 1, lower: 0, because: 'nothing is below zero' },
    { k: 4, n: 3, p: 0.5, upper: 0, lower: 1, because: 'nothing is above all' },
  ])('are $upper and $lower at $k of $n, because $because', ({ k, n, p, upper, lower }) => {
    expect(binomialUpperTail(k, n, p)).toBe(upper);
    expect(binomialLowerTail(k, n, p)).toBe(lower);
  });

  it('are refused for half a trial or a probability above one', () => {
    expect(refusal(() => binomialUpperTail(1, 2.5, 0.5))).toBe('statistics/not-a-count');
    expect(refusal(() => binomialLowerTail(1, 2, 1.5))).toBe('statistics/not-a-share');
  });
});

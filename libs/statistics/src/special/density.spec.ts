import fc from 'fast-check';
import { relativeError } from '../test-support/near.js';
import { binomialDensity, poissonDensity } from './density.js';

/** n choose k × pᵏ (1 − p)ⁿ⁻ᵏ for p = parts of a thousand, in whole numbers until the last division. */
function exactBinomial(k: number, n: number, thousandths: number): number {
  let chosen = 1n;
  for (let i = 1n; i <= BigInt(k); i += 1n) chosen = (chosen * (BigInt(n) - i + 1n)) / i;
  const ways = chosen * BigInt(thousandths) ** BigInt(k) * BigInt(1000 - thousandths) ** BigInt(n - k);
  const scale = 10n ** 400n;
  return Number((ways * scale) / 1000n ** BigInt(n) / 10n ** 370n) / 1e30;
}

describe('the binomial density', () => {
  const cases: [k: number, n: number, thousandths: number, because: string][] = [
    [0, 10, 100, 'none'],
    [10, 10, 900, 'all'],
    [3, 5, 100, 'a handful of leads'],
    [8, 20, 100, 'a bad day'],
    [50, 100, 500, 'the middle'],
    [17, 300, 57, 'a rare rejection'],
  ];
  test.each(cases)('of %d in %d at %d ‰ is that of whole numbers (%s)', (k, n, thousandths) => {
    expect(
      relativeError(binomialDensity(k, n, thousandths / 1000), exactBinomial(k, n, thousandths)),
    ).toBeLessThan(1e-12);
  });

  it('sums to one over all counts', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), shares, (n, p) => {
        let sum = 0;
        for (let k = 0; k <= n; k += 1) sum += binomialDensity(k, n, p);
        expect(sum).toBeCloseTo(1, 10);
      }),
    );
  });

  it('is the same seen from the failures', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(200),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (hits, misses, p) => {
          fc.pre(hits + misses > 0);
          const mirrored = binomialDensity(misses, hits + misses, 1 - p, p);
          expect(relativeError(binomialDensity(hits, hits + misses, p), mirrored)).toBeLessThan(1e-10);
        },
      ),
    );
  });

  it.each([
    { k: 0, n: 5, p: 0, gives: 1, because: 'what never happens never happens' },
    { k: 1, n: 5, p: 0, gives: 0, because: 'what never happens does not happen once' },
    { k: 5, n: 5, p: 1, gives: 1, because: 'what always happens happens each time' },
    { k: 4, n: 5, p: 1, gives: 0, because: 'what always happens is not missed once' },
  ])('is $gives for $k of $n at $p, because $because', ({ k, n, p, gives }) => {
    expect(binomialDensity(k, n, p)).toBe(gives);
  });
});

describe('the Poisson density', () => {
  it('is e⁻ᵐ mᵏ ÷ k! where that can be written out', () => {
    for (const mean of [0.01, 0.5, 1, 3.7, 20]) {
      let expected = Math.exp(-mean);
      for (let k = 0; k < 40; k += 1) {
        expect(relativeError(poissonDensity(k, mean), expected)).toBeLessThan(1e-12);
        expected *= mean / (k + 1);
      }
    }
  });

  it('keeps f(k) ÷ f(k − 1) = m ÷ k at counts of a hundred thousand, where factorials are out of reach', () => {
    for (const k of [99_000, 100_000, 101_000]) {
      const ratio = poissonDensity(k, 100_000) / poissonDensity(k - 1, 100_000);
      expect(relativeError(ratio, 100_000 / k)).toBeLessThan(1e-12);
    }
  });

  it('leaves nothing to a count whose mean is zero', () => {
    expect(poissonDensity(0, 0)).toBe(1);
    expect(poissonDensity(2, 0)).toBe(0);
  });
});

import fc from 'fast-check';
import { refusal, relativeError } from '../test-support/near.js';
import { seeded, shareOf } from '../test-support/seeded.js';
import { countDensity, countQuantile, countUpperTail } from './count-model.js';
import type { CountModel } from './count-model.js';

/** Negative binomial by size and success probability, as tables print it. */
const sized = (size: number, p: number): CountModel => ({
  mean: (size * (1 - p)) / p,
  variance: (size * (1 - p)) / (p * p),
});

describe('a count that is still to come', () => {
  /** By scipy 1.17.1, stats.nbinom.sf. */
  it.each([
    { size: 12, p: 2 / 3, k: 8, upper: 0.27933665893442217 },
    { size: 120.66666666666667, p: 19 / 31, k: 86, upper: 0.199260101660715 },
    { size: 50_000, p: 0.5, k: 50_500, upper: 0.057373544629087565 },
    { size: 3.5, p: 0.0001, k: 100_000, upper: 0.005566983570929772 },
  ])('reaches $k at size $size, p = $p, as often as scipy says', ({ size, p, k, upper }) => {
    expect(relativeError(countUpperTail(sized(size, p), k), upper)).toBeLessThan(1e-10);
  });

  /** By scipy 1.17.1, stats.nbinom.ppf. */
  it.each([
    { size: 12, p: 2 / 3, share: 0.9, k: 10 },
    { size: 50_000, p: 0.5, share: 0.1, k: 49_595 },
    { size: 50_000, p: 0.5, share: 0.9, k: 50_406 },
    { size: 3.5, p: 0.0001, share: 0.1, k: 14_163 },
    { size: 3.5, p: 0.0001, share: 0.9, k: 60_080 },
  ])('stays within $k in $share of cases at size $size, p = $p', ({ size, p, share, k }) => {
    expect(countQuantile(sized(size, p), share)).toBe(k);
  });

  const mean = fc.double({ min: 0.01, max: 300, noNaN: true });
  const excess = fc.oneof(fc.constant(1), fc.double({ min: 1.001, max: 20, noNaN: true }));

  it('sums its densities to its tails', () => {
    fc.assert(
      fc.property(mean, excess, fc.nat(60), (one, ratio, k) => {
        const model = { mean: one, variance: one * ratio };
        let below = 0;
        for (let count = 0; count < k; count += 1) below += countDensity(model, count);
        expect(countUpperTail(model, k)).toBeCloseTo(1 - below, 9);
      }),
    );
  });

  it('has the mean and the variance it was given', () => {
    for (const model of [
      { mean: 4, variance: 4 },
      { mean: 4, variance: 9 },
      { mean: 30, variance: 33 },
    ]) {
      let [sum, squares] = [0, 0];
      for (let k = 0; k < 400; k += 1) {
        sum += k * countDensity(model, k);
        squares += (k - model.mean) ** 2 * countDensity(model, k);
      }
      expect(sum).toBeCloseTo(model.mean, 9);
      expect(squares).toBeCloseTo(model.variance, 8);
    }
  });

  it('is the smallest count that holds the share', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(mean, excess, share, (one, ratio, p) => {
        const model = { mean: one, variance: one * ratio };
        const k = countQuantile(model, p);
        expect(1 - countUpperTail(model, k + 1)).toBeGreaterThanOrEqual(p - 1e-9);
        if (k > 0) expect(1 - countUpperTail(model, k)).toBeLessThan(p + 1e-9);
      }),
    );
  });

  it('passes into Poisson without a step', () => {
    const poisson = countUpperTail({ mean: 100_000, variance: 100_000 }, 100_200);
    const nearly = countUpperTail({ mean: 100_000, variance: 100_000 * (1 + 2e-9) }, 100_200);
    expect(relativeError(nearly, poisson)).toBeLessThan(1e-7);
  });

  it('is a Poisson count whose rate was drawn from a gamma', () => {
    const chance = seeded(20_261_122);
    const [shape, scale] = [6, 2];
    const model = { mean: shape * scale, variance: shape * scale * (1 + scale) };
    for (const k of [6, 12, 20]) {
      const simulated = shareOf(12_000, () => chance.poisson(chance.gamma(shape, scale)) >= k);
      expect(Math.abs(simulated - countUpperTail(model, k))).toBeLessThan(0.016);
    }
  });

  it.each([
    { model: { mean: 0, variance: 0 }, k: 0, upper: 1, density: 1, because: 'nothing is certain to come' },
    { model: { mean: 0, variance: 0 }, k: 1, upper: 0, density: 0, because: 'nothing more can come' },
    { model: { mean: 5, variance: 9 }, k: -3, upper: 1, density: 0, because: 'the goal is passed already' },
    {
      model: { mean: 5, variance: 5 },
      k: 0,
      upper: 1,
      density: Math.exp(-5),
      because: 'none is always reached',
    },
  ])('reaches $k with $upper, because $because', ({ model, k, upper, density }) => {
    expect(countUpperTail(model, k)).toBe(upper);
    expect(countDensity(model, k)).toBeCloseTo(density, 15);
  });

  it('has no density between whole counts', () => {
    expect(countDensity({ mean: 3, variance: 4 }, 2.5)).toBe(0);
  });

  it('is refused when it scatters less than chance alone', () => {
    expect(refusal(() => countUpperTail({ mean: 5, variance: 4 }, 1))).toBe('statistics/underdispersed');
    expect(refusal(() => countQuantile({ mean: -1, variance: 4 }, 0.5))).toBe('statistics/negative');
    expect(refusal(() => countQuantile({ mean: 5, variance: 6 }, 1))).toBe('statistics/not-inside');
    expect(refusal(() => countDensity({ mean: 5, variance: NaN }, 1))).toBe('statistics/negative');
  });
});

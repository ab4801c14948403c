import fc from 'fast-check';
import { refusal, relativeError } from '../test-support/near.js';
import { hypergeometricDensity, hypergeometricLowerTail } from './hypergeometric.js';

const choose = (n: number, k: number): bigint => {
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - i + 1)) / BigInt(i);
  return k > n ? 0n : ways;
};

describe('a draw without replacement', () => {
  it('gives the golden values M_hyper_N100_n15_c1', () => {
    expect(hypergeometricLowerTail(1, { lot: 100, marked: 5, drawn: 15 })).toBeCloseTo(
      0.8390938099700986,
      12,
    );
    expect(hypergeometricLowerTail(1, { lot: 100, marked: 8, drawn: 15 })).toBeCloseTo(
      0.6564759176277055,
      12,
    );
  });

  /** By scipy 1.17.1, stats.hypergeom.pmf. */
  it.each([
    { lot: 100, marked: 5, drawn: 15, k: 1, density: 0.40341048556254744 },
    { lot: 100, marked: 8, drawn: 15, k: 2, density: 0.24677652446304246 },
    { lot: 20, marked: 7, drawn: 12, k: 4, density: 0.3575851393188855 },
    { lot: 100_000, marked: 500, drawn: 1_000, k: 5, density: 0.17679350885444892 },
  ])('finds $k of $marked in $drawn from $lot as often as scipy says', ({ k, density, ...draw }) => {
    expect(relativeError(hypergeometricDensity(k, draw), density)).toBeLessThan(1e-10);
  });

  it('counts ways in whole numbers', () => {
    const sizes = fc.record({
      lot: fc.integer({ min: 1, max: 40 }),
      marked: fc.nat(40),
      drawn: fc.nat(40),
      k: fc.nat(40),
    });
    fc.assert(
      fc.property(sizes, ({ k, ...draw }) => {
        fc.pre(draw.marked <= draw.lot && draw.drawn <= draw.lot && k <= draw.drawn);
        const ways = choose(draw.marked, k) * choose(draw.lot - draw.marked, draw.drawn - k);
        const expected = Number(ways) / Number(choose(draw.lot, draw.drawn));
        expect(hypergeometricDensity(k, draw)).toBeCloseTo(expected, 11);
        expect(hypergeometricLowerTail(draw.drawn, draw)).toBeCloseTo(1, 11);
      }),
    );
  });

  it.each([
    {
      draw: { lot: 10, marked: 8, drawn: 5 },
      k: 2,
      because: 'two unmarked ones cannot make up three of five',
    },
    { draw: { lot: 10, marked: 3, drawn: 5 }, k: 4, because: 'there are only three' },
    { draw: { lot: 0, marked: 0, drawn: 0 }, k: 1, because: 'there is nothing' },
  ])('cannot find $k, because $because', ({ draw, k }) => {
    expect(hypergeometricDensity(k, draw)).toBe(0);
  });

  it('is refused when more is drawn or marked than there is', () => {
    expect(refusal(() => hypergeometricDensity(1, { lot: 5, marked: 6, drawn: 2 }))).toBe(
      'statistics/part-above-whole',
    );
    expect(refusal(() => hypergeometricLowerTail(1, { lot: 5, marked: 2, drawn: 6 }))).toBe(
      'statistics/part-above-whole',
    );
  });
});

import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded, shareOf } from '../test-support/seeded.js';
import { compareRates, fisherExact } from './compare-rates.js';

const of = (hits: number, total: number) => ({ hits, total });

describe('two rates side by side', () => {
  /** The published examples (a) to (h) of Newcombe 1998, table II, method 10, to four decimals. */
  it.each([
    { first: of(56, 70), second: of(48, 80), low: 0.0524, high: 0.3339 },
    { first: of(9, 10), second: of(3, 10), low: 0.1705, high: 0.809 },
    { first: of(6, 7), second: of(2, 7), low: 0.0582, high: 0.8062 },
    { first: of(5, 56), second: of(0, 29), low: -0.0381, high: 0.1926 },
    { first: of(0, 10), second: of(0, 20), low: -0.1611, high: 0.2775 },
    { first: of(0, 10), second: of(0, 10), low: -0.2775, high: 0.2775 },
    { first: of(10, 10), second: of(0, 20), low: 0.6791, high: 1 },
    { first: of(10, 10), second: of(0, 10), low: 0.6075, high: 1 },
  ])('differ by $low to $high for $first against $second', ({ first, second, low, high }) => {
    const told = compareRates(first, second);
    expect(told?.interval.low).toBeCloseTo(low, 4);
    expect(told?.interval.high).toBeCloseTo(high, 4);
  });

  const seen = fc
    .tuple(fc.nat(150), fc.nat(150))
    .filter(([hits, misses]) => hits + misses > 0)
    .map(([hits, misses]) => of(hits, hits + misses));

  it('differ the other way round when they change places', () => {
    fc.assert(
      fc.property(seen, seen, (first, second) => {
        const [here, there] = [compareRates(first, second)!, compareRates(second, first)!];
        expect(there.difference).toBeCloseTo(-here.difference, 12);
        expect(there.interval.low).toBeCloseTo(-here.interval.high, 12);
        expect(there.pValue).toBeCloseTo(here.pValue, 9);
      }),
    );
  });

  it('differ by something inside the interval, and that inside −1 and 1', () => {
    fc.assert(
      fc.property(seen, seen, (first, second) => {
        const { difference, interval } = compareRates(first, second)!;
        expect(interval.low).toBeLessThanOrEqual(difference);
        expect(interval.high).toBeGreaterThanOrEqual(difference);
        expect(interval.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(interval.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('are held by the interval about as often as it says', () => {
    const chance = seeded(7);
    const draw = (n: number, rate: number) =>
      of(Array.from({ length: n }).filter(() => chance.uniform() < rate).length, n);
    const held = shareOf(1_200, () => {
      const { interval } = compareRates(draw(40, 0.3), draw(60, 0.45))!;
      return interval.low <= -0.15 && -0.15 <= interval.high;
    });
    expect(held).toBeGreaterThan(0.925);
    expect(held).toBeLessThan(0.98);
  });

  it('are not compared while one has no observation', () => {
    expect(compareRates(of(0, 0), of(3, 4))).toBeNull();
    expect(compareRates(of(3, 4), of(0, 0))).toBeNull();
  });

  it('are refused when more was hit than there was', () => {
    expect(refusal(() => compareRates(of(5, 4), of(1, 2)))).toBe('statistics/part-above-whole');
    expect(refusal(() => compareRates(of(1, 4), of(1, 2), 0))).toBe('statistics/not-inside');
  });
});

describe("Fisher's exact test", () => {
  /** By scipy 1.17.1, stats.fisher_exact, two-sided. */
  it.each([
    { first: of(8, 10), second: of(1, 6), p: 0.034965034965034975, because: 'a small, uneven table' },
    {
      first: of(3, 4),
      second: of(1, 4),
      p: 0.48571428571428565,
      because: "the lady tasting tea, in Fisher's own words",
    },
    { first: of(42, 60), second: of(30, 60), p: 0.039875413128924064, because: 'a month against a month' },
    {
      first: of(10, 100),
      second: of(20, 100),
      p: 0.07342758972137636,
      because: 'twice as many may still be chance',
    },
    { first: of(0, 5), second: of(5, 5), p: 0.007936507936507938, because: 'none against all' },
  ])('gives $p for $first against $second: $because', ({ first, second, p }) => {
    expect(fisherExact(first, second)).toBeCloseTo(p, 11);
  });

  it('is what counting every way to deal the hits gives', () => {
    const hands = (cards: number, size: number): number[][] =>
      Array.from({ length: 2 ** cards }, (_, bits) =>
        [...Array(cards).keys()].filter((card) => (bits >> card) & 1),
      ).filter((hand) => hand.length === size);
    // Ten leads, four accepted: which five of the ten belong to the first team?
    const dealt = hands(10, 5).map((hand) => hand.filter((lead) => lead < 4).length);
    const waysOf = (hits: number): number => dealt.filter((one) => one === hits).length;
    for (let hits = 0; hits <= 4; hits += 1) {
      const asUneven = dealt.filter((one) => waysOf(one) <= waysOf(hits)).length / dealt.length;
      expect(fisherExact(of(hits, 5), of(4 - hits, 5))).toBeCloseTo(asUneven, 12);
    }
  });

  it('finds nothing where both are the same or a margin is empty', () => {
    expect(fisherExact(of(5, 10), of(5, 10))).toBeCloseTo(1, 12);
    expect(fisherExact(of(0, 10), of(0, 10))).toBe(1);
    expect(fisherExact(of(0, 0), of(3, 7))).toBe(1);
  });
});

import fc from 'fast-check';
import { binomialLowerTail, binomialUpperTail } from '../distributions/binomial.js';
import { refusal } from '../test-support/near.js';
import { clopperPearson, jeffreys, mostAfterNone, wilson } from './rate-interval.js';
import type { Interval, Observed } from './interval.js';

const observed = fc
  .tuple(fc.nat(3_000), fc.nat(3_000))
  .map(([hits, misses]): Observed => ({ hits, total: hits + misses }));

/** How often the interval holds the true rate, summed exactly over all outcomes of n trials. */
function coverage(interval: (seen: Observed) => Interval, n: number, rate: number): number {
  let [sum, density] = [0, (1 - rate) ** n];
  for (let hits = 0; hits <= n; hits += 1) {
    const { low, high } = interval({ hits, total: n });
    if (low <= rate && rate <= high) sum += density;
    density *= ((n - hits) / (hits + 1)) * (rate / (1 - rate));
  }
  return sum;
}

describe("Wilson's interval", () => {
  it.each([
    { golden: 'E_wilson_8_10', hits: 8, total: 10, low: 0.4901624715366418, high: 0.9433178485456248 },
    { golden: 'E_wilson_0_10', hits: 0, total: 10, low: 0, high: 0.2775327998628892 },
    { golden: 'E_wilson_10_10', hits: 10, total: 10, low: 0.7224672001371107, high: 1 },
    { golden: 'E_wilson_42_60', hits: 42, total: 60, low: 0.5749129205308552, high: 0.8010183386123089 },
  ])('gives the golden value $golden', ({ hits, total, low, high }) => {
    expect(wilson({ hits, total }).low).toBeCloseTo(low, 13);
    expect(wilson({ hits, total }).high).toBeCloseTo(high, 13);
  });

  /** By scipy 1.17.1, stats.binomtest(…).proportion_ci(…, 'wilson'). */
  it.each([
    { hits: 42, total: 60, confidence: 0.9, low: 0.5957919106719779, high: 0.7869493698907141 },
    { hits: 999, total: 1_000, confidence: 0.99, low: 0.9915394337800183, high: 0.9998825836463816 },
  ])('agrees with scipy for $hits of $total at $confidence', ({ hits, total, confidence, low, high }) => {
    const interval = wilson({ hits, total }, confidence);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it('is wide where the Wald interval is degenerate (E_wald_0_10_is_degenerate)', () => {
    expect(wilson({ hits: 0, total: 10 }).high).toBeGreaterThan(0.2);
    expect(wilson({ hits: 10, total: 10 }).low).toBeLessThan(0.8);
  });

  it('solves the equation of the score test at both ends', () => {
    fc.assert(
      fc.property(observed, ({ hits, total }) => {
        fc.pre(hits > 0 && hits < total);
        const { low, high } = wilson({ hits, total });
        for (const rate of [low, high]) {
          const z = (hits / total - rate) / Math.sqrt((rate * (1 - rate)) / total);
          expect(Math.abs(z)).toBeCloseTo(1.959963984540054, 5);
        }
      }),
    );
  });

  it('holds the rate itself, stays inside 0 and 1, and has a mirror', () => {
    fc.assert(
      fc.property(observed, ({ hits, total }) => {
        const { low, high } = wilson({ hits, total });
        const mirrored = wilson({ hits: total - hits, total });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high - low).toBeGreaterThan(0);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        if (total === 0) return;
        expect(low).toBeLessThanOrEqual(hits / total);
        expect(high).toBeGreaterThanOrEqual(hits / total);
      }),
    );
  });

  it('narrows with more of the same, and widens with more confidence', () => {
    fc.assert(
      fc.property(observed, ({ hits, total }) => {
        fc.pre(total > 0);
        const width = ({ low, high }: Interval): number => high - low;
        const tenfold = { hits: hits * 10, total: total * 10 };
        expect(width(wilson(tenfold))).toBeLessThan(width(wilson({ hits, total })));
        expect(width(wilson({ hits, total }, 0.99))).toBeGreaterThan(width(wilson({ hits, total }, 0.9)));
      }),
    );
  });

  it('says nothing when nothing was observed', () => {
    expect(wilson({ hits: 0, total: 0 })).toEqual({ low: 0, high: 1 });
  });

  it.each([0.1, 0.3, 0.5, 0.85])('covers a true rate of %d about as often as it says', (rate) => {
    expect(coverage(wilson, 60, rate)).toBeGreaterThan(0.92);
  });
});

describe('the exact interval of Clopper and Pearson', () => {
  it.each([
    {
      origin: 'the golden value E_cp_8_10',
      hits: 8,
      total: 10,
      confidence: 0.95,
      low: 0.4439045376923585,
      high: 0.9747892736731666,
    },
    { origin: 'scipy 1.17.1', hits: 0, total: 10, confidence: 0.95, low: 0, high: 0.30849710781876294 },
    {
      origin: 'scipy 1.17.1',
      hits: 42,
      total: 60,
      confidence: 0.8,
      low: 0.6115092604288721,
      high: 0.7779335310911382,
    },
  ])('for $hits of $total at $confidence is that of $origin', ({ hits, total, confidence, low, high }) => {
    const interval = clopperPearson({ hits, total }, confidence);
    expect(interval.low).toBeCloseTo(low, 10);
    expect(interval.high).toBeCloseTo(high, 10);
  });

  it('leaves exactly half of the doubt beyond each end', () => {
    const few = fc.tuple(fc.nat(200), fc.nat(200)).map(([hits, misses]) => ({ hits, total: hits + misses }));
    fc.assert(
      fc.property(few, ({ hits, total }) => {
        const { low, high } = clopperPearson({ hits, total });
        if (hits > 0) expect(binomialUpperTail(hits, total, low)).toBeCloseTo(0.025, 8);
        if (hits < total) expect(binomialLowerTail(hits, total, high)).toBeCloseTo(0.025, 8);
      }),
    );
  });

  it.each([0.02, 0.1, 0.5, 0.93])('covers a true rate of %d at least as often as it says', (rate) => {
    expect(coverage(clopperPearson, 40, rate)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the Jeffreys interval', () => {
  it('gives the golden value E_jeffreys_8_10', () => {
    const { low, high } = jeffreys({ hits: 8, total: 10 });
    expect(low).toBeCloseTo(0.4972255035600069, 11);
    expect(high).toBeCloseTo(0.9559405864473692, 11);
  });

  it('lies inside the exact interval', () => {
    const few = fc.tuple(fc.nat(100), fc.nat(100)).map(([hits, misses]) => ({ hits, total: hits + misses }));
    fc.assert(
      fc.property(few, (seen) => {
        const [inner, outer] = [jeffreys(seen), clopperPearson(seen)];
        expect(inner.low).toBeGreaterThanOrEqual(outer.low - 1e-9);
        expect(inner.high).toBeLessThanOrEqual(outer.high + 1e-9);
      }),
    );
  });
});

describe('the highest rate after none', () => {
  it('gives the golden value E_rule_of_three_30, near its rule of thumb', () => {
    expect(mostAfterNone(30)).toBeCloseTo(0.09503385285530419, 13);
    expect(mostAfterNone(30)).toBeLessThan(3 / 30);
  });

  it('would show none in exactly the doubt that is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (total) => {
        expect((1 - mostAfterNone(total, 0.9)) ** total).toBeCloseTo(0.1, 9);
      }),
    );
  });

  it('is anything before the first observation', () => {
    expect(mostAfterNone(0)).toBe(1);
  });
});

describe('every interval for a rate', () => {
  it.each([wilson, clopperPearson, jeffreys])('refuses nonsense: %p', (interval) => {
    expect(refusal(() => interval({ hits: 3, total: 2 }))).toBe('statistics/part-above-whole');
    expect(refusal(() => interval({ hits: 0.5, total: 2 }))).toBe('statistics/not-a-count');
    expect(refusal(() => interval({ hits: 1, total: 2 }, 1))).toBe('statistics/not-inside');
  });
});

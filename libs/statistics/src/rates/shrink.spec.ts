import fc from 'fast-check';
import { betaTails } from '../special/incomplete-beta.js';
import { refusal } from '../test-support/near.js';
import { seeded } from '../test-support/seeded.js';
import { poolPrior, shrinkRate } from './shrink.js';

describe('a rate drawn towards its pool', () => {
  it('gives the golden value E_eb_shrink: 3 of 20 under Beta(2, 38) is 8.33 %, not 15 %', () => {
    const { mean, posterior } = shrinkRate({ hits: 2, misses: 38 }, { hits: 3, total: 20 });
    expect(mean).toBeCloseTo(0.08333333333333333, 14);
    expect(posterior).toEqual({ hits: 5, misses: 55 });
  });

  const prior = fc.record({
    hits: fc.double({ min: 0.5, max: 100, noNaN: true }),
    misses: fc.double({ min: 0.5, max: 100, noNaN: true }),
  });
  const seen = fc.tuple(fc.nat(300), fc.nat(300)).map(([hits, misses]) => ({ hits, total: hits + misses }));

  it('lies between the pool and what was seen, with 95 % of the belief inside its interval', () => {
    fc.assert(
      fc.property(prior, seen, (belief, observed) => {
        fc.pre(observed.total > 0);
        const pool = belief.hits / (belief.hits + belief.misses);
        const rate = observed.hits / observed.total;
        const { mean, interval, posterior } = shrinkRate(belief, observed);
        expect(mean).toBeGreaterThanOrEqual(Math.min(pool, rate) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(pool, rate) + 1e-12);
        const below = (x: number): number => betaTails(x, posterior.hits, posterior.misses).lower;
        expect(below(interval.high) - below(interval.low)).toBeCloseTo(0.95, 6);
      }),
    );
  });

  it('is the pool itself without observations, and all but the rate with many', () => {
    expect(shrinkRate({ hits: 2, misses: 38 }, { hits: 0, total: 0 }).mean).toBe(0.05);
    expect(shrinkRate({ hits: 2, misses: 38 }, { hits: 30_000, total: 100_000 }).mean).toBeCloseTo(0.3, 3);
  });

  it('does not depend on the order in which two samples come', () => {
    fc.assert(
      fc.property(prior, seen, seen, (belief, one, other) => {
        const inTurn = shrinkRate(shrinkRate(belief, one).posterior, other).mean;
        const atOnce = shrinkRate(belief, {
          hits: one.hits + other.hits,
          total: one.total + other.total,
        }).mean;
        expect(inTurn).toBeCloseTo(atOnce, 12);
      }),
    );
  });

  it('is refused without a weight to draw with', () => {
    expect(refusal(() => shrinkRate({ hits: 0, misses: 3 }, { hits: 1, total: 2 }))).toBe(
      'statistics/not-positive',
    );
    expect(refusal(() => shrinkRate({ hits: 1, misses: 3 }, { hits: 3, total: 2 }))).toBe(
      'statistics/part-above-whole',
    );
  });
});

describe('the prior of a pool', () => {
  it('finds the distribution that the rates of many groups were drawn from', () => {
    const chance = seeded(11);
    const groups = Array.from({ length: 3_000 }, () => {
      const [a, b] = [chance.gamma(4, 1), chance.gamma(16, 1)];
      const rate = a / (a + b);
      return { hits: Array.from({ length: 60 }).filter(() => chance.uniform() < rate).length, total: 60 };
    });
    const prior = poolPrior(groups)!;
    expect(prior.hits / (prior.hits + prior.misses)).toBeCloseTo(0.2, 2);
    expect(prior.hits + prior.misses).toBeGreaterThan(17);
    expect(prior.hits + prior.misses).toBeLessThan(23);
  });

  it.each([
    {
      groups: [
        { hits: 1, total: 10 },
        { hits: 9, total: 10 },
      ],
      atMost: 5,
      because: 'groups worlds apart tell little of each other',
    },
    {
      groups: [
        { hits: 50, total: 500 },
        { hits: 100, total: 500 },
      ],
      atMost: 60,
      because: 'ten and twenty per cent are far apart for five hundred',
    },
  ])('is light, at most $atMost, because $because', ({ groups, atMost }) => {
    const { hits, misses } = poolPrior(groups)!;
    expect(hits + misses).toBeLessThan(atMost);
  });

  it('is heavy when groups differ no more than chance', () => {
    const { hits, misses } = poolPrior([
      { hits: 10, total: 100 },
      { hits: 11, total: 100 },
    ])!;
    expect(hits + misses).toBeCloseTo(1_000, 9);
    expect(hits / (hits + misses)).toBeCloseTo(0.105, 12);
  });

  it.each([
    { groups: [], because: 'there is no group' },
    {
      groups: [
        { hits: 3, total: 10 },
        { hits: 0, total: 0 },
      ],
      because: 'one group is no pool',
    },
    {
      groups: [
        { hits: 0, total: 10 },
        { hits: 0, total: 20 },
      ],
      because: 'a rate of zero leaves no chance to estimate',
    },
    {
      groups: [
        { hits: 5, total: 5 },
        { hits: 9, total: 9 },
      ],
      because: 'neither does a rate of one',
    },
  ])('is none, because $because', ({ groups }) => {
    expect(poolPrior(groups)).toBeNull();
  });

  it('always can be used to shrink with', () => {
    const group = fc.tuple(fc.nat(50), fc.nat(50)).map(([hits, misses]) => ({ hits, total: hits + misses }));
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
        const prior = poolPrior(groups);
        fc.pre(prior !== null);
        const { mean } = shrinkRate(prior, { hits: 1, total: 3 });
        expect(mean).toBeGreaterThan(0);
        expect(mean).toBeLessThan(1);
      }),
    );
  });
});

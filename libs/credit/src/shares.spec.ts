import fc from 'fast-check';
import { Money } from '#kernel';
import { apportion, exactShares, splitAmount } from './shares.js';
import { refusal } from './test-support/refusal.js';

const minor = (amounts: readonly Money[]): number[] => amounts.map((amount) => Number(amount.minor));
const someWeights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-12, max: 1e12, noNaN: true })), {
  minLength: 1,
  maxLength: 60,
});

describe('An amount', () => {
  it.each([
    { golden: 'I_alloc 10000/3', cents: 10_000, weights: [1, 1, 1], parts: [3_334, 3_333, 3_333] },
    { golden: 'I_alloc 5 70/30', cents: 5, weights: [70, 30], parts: [4, 1] },
    { golden: 'I_alloc 5 30/70', cents: 5, weights: [30, 70], parts: [2, 3] },
    { golden: 'I_alloc 800/3', cents: 800, weights: [1, 1, 1], parts: [267, 267, 266] },
    { golden: 'I_alloc 90000 w3,5,1', cents: 90_000, weights: [3, 5, 1], parts: [30_000, 50_000, 10_000] },
  ])('is split as the golden value $golden', ({ cents, weights, parts }) => {
    expect(minor(splitAmount(Money.of(cents, 'EUR'), weights))).toEqual(parts);
  });

  it.each([
    { weights: [0.7, 0.3].map((weight) => weight * 2 ** -60), parts: [4, 1], because: 'weights may be tiny' },
    { weights: [70 * 2 ** 200, 30 * 2 ** 200], parts: [4, 1], because: 'or huge' },
    { weights: [0, 0], parts: [3, 2], because: 'where nothing weighs anything all weigh the same' },
    { weights: [], parts: [], because: 'without touches nothing is split' },
  ])('of 5 cents is $parts, because $because', ({ weights, parts }) => {
    expect(minor(splitAmount(Money.of(5, 'EUR'), weights))).toEqual(parts);
  });

  it('loses no cent, gains none, and is nowhere a cent off', () => {
    fc.assert(
      fc.property(someWeights, fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), (weights, cents) => {
        const parts = splitAmount(Money.of(cents, 'EUR'), weights);
        expect(parts.reduce((sum, part) => sum + part.minor, 0n)).toBe(cents);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        parts.forEach(({ minor: part }, index) => {
          const exact =
            total === 0 ? Number(cents) / weights.length : (Number(cents) * weights[index]!) / total;
          expect(Math.abs(Number(part) - exact)).toBeLessThan(1.1);
        });
      }),
    );
  });
});

describe('Shares', () => {
  it('add up to exactly 1, in any order', () => {
    fc.assert(
      fc.property(someWeights, fc.infiniteStream(fc.nat()), (weights, chance) => {
        const shares = exactShares(weights);
        const mixed = [...shares].sort(() => (chance.next().value % 2 === 0 ? 1 : -1));
        for (const order of [shares, [...shares].reverse(), mixed])
          expect(order.reduce((sum, share) => sum + share, 0)).toBe(1);
      }),
    );
  });

  it('are those of the weights, and nothing where a weight is nothing', () => {
    fc.assert(
      fc.property(
        someWeights.filter((weights) => weights.some((weight) => weight > 0)),
        (weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          exactShares(weights).forEach((share, index) => {
            expect(share).toBeCloseTo(weights[index]! / total, 12);
            expect(share > 0 || weights[index]! / total < 2 ** -47).toBe(true);
            if (weights[index] === 0) expect(share).toBe(0);
          });
        },
      ),
    );
  });

  it('are even where nothing weighs anything, and none of nothing', () => {
    expect(exactShares([0, 0, 0, 0])).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(exactShares([])).toEqual([]);
  });

  it.each([[[1, -1]], [[Number.NaN]], [[Infinity, 1]]])('of %j are refused', (weights) => {
    expect(refusal(() => exactShares(weights))).toBe('credit/negative');
  });
});

describe('A whole number', () => {
  it.each([
    { whole: 10, weights: [1, 1, 1], parts: [4, 3, 3], because: 'the earlier gets what is left' },
    { whole: 7, weights: [0, 1, 0], parts: [0, 7, 0], because: 'what weighs nothing gets nothing' },
    { whole: 0, weights: [2, 3], parts: [0, 0], because: 'of nothing everybody gets nothing' },
    { whole: 1, weights: [1e-300, 1], parts: [0, 1], because: 'the heavier remainder wins' },
  ])('$whole is apportioned as $parts, because $because', ({ whole, weights, parts }) => {
    expect(apportion(whole, weights)).toEqual(parts);
  });

  it('is apportioned to the last', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), someWeights, (whole, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        expect(apportion(whole, weights).reduce((sum, part) => sum + part, 0)).toBe(whole);
      }),
    );
  });

  it('needs somebody to go to', () => {
    expect(refusal(() => apportion(1, [0, 0]))).toBe('credit/no-weight');
  });
});

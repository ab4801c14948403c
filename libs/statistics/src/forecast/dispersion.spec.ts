import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded } from '../test-support/seeded.js';
import { dispersionOf } from './dispersion.js';

describe('how much days scatter', () => {
  it('gives the golden value D_dispersion', () => {
    const told = dispersionOf([2, 9, 4, 12, 1, 7, 3, 10, 6]);
    expect(told.mean).toBe(6);
    expect(told.variance).toBeCloseTo(14.5, 12);
    expect(told.ratio).toBeCloseTo(2.4166666666666665, 12);
    expect(told.size).toBeCloseTo(4.235294117647059, 12);
    expect(told.isOverdispersed).toBe(true);
  });

  it('takes a quiet Friday for a plan, not for scatter', () => {
    const weekdays = [1.2, 1.1, 1.0, 0.9, 0.8, 1.2, 1.1, 1.0, 0.9, 0.8];
    const exactlyPlanned = weekdays.map((weight) => weight * 100);
    expect(dispersionOf(exactlyPlanned, weekdays).ratio).toBeCloseTo(0, 12);
    expect(dispersionOf(exactlyPlanned).ratio).toBeGreaterThan(1.5);
  });

  it.each([
    { daily: [], because: 'there is no day' },
    { daily: [4], because: 'one day scatters around itself' },
    { daily: [0, 0, 0], because: 'nothing came' },
  ])('is unknown, because $because', ({ daily }) => {
    expect(dispersionOf(daily)).toMatchObject({ ratio: null, size: null, isOverdispersed: false });
  });

  it('is near one for days of pure chance and near 1 + m ÷ k for a rate that itself varies', () => {
    const chance = seeded(3);
    const even = Array.from({ length: 4_000 }, () => chance.poisson(6));
    const uneven = Array.from({ length: 4_000 }, () => chance.poisson(chance.gamma(3, 2)));
    expect(dispersionOf(even).ratio).toBeGreaterThan(0.93);
    expect(dispersionOf(even).ratio).toBeLessThan(1.07);
    expect(dispersionOf(uneven).ratio).toBeGreaterThan(2.7);
    expect(dispersionOf(uneven).ratio).toBeLessThan(3.3);
    expect(dispersionOf(uneven).size).toBeCloseTo(3, 0);
  });

  it('with equal weights is the plain ratio of variance and mean, whatever the unit of the weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (daily, unit) => {
          fc.pre(daily.some((count) => count > 0));
          const mean = daily.reduce((sum, count) => sum + count, 0) / daily.length;
          const variance = daily.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (daily.length - 1);
          expect(
            dispersionOf(
              daily,
              daily.map(() => unit),
            ).ratio,
          ).toBeCloseTo(variance / mean, 9);
        },
      ),
    );
  });

  it('is refused for a day below zero or a day without weight', () => {
    expect(refusal(() => dispersionOf([1, -1]))).toBe('statistics/negative');
    expect(refusal(() => dispersionOf([1, 1], [1, 0]))).toBe('statistics/not-positive');
  });
});

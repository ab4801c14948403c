import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { NEUTRAL_PRIOR, priorFromHistory } from './count-prior.js';

describe('what history says about a daily rate', () => {
  it('gives the prior of the golden value D_gamma_poisson: 140 in 21 days, worth ten of them', () => {
    const prior = priorFromHistory([{ count: 140, weight: 21 }]);
    expect(prior.count).toBeCloseTo(66.66666666666667, 12);
    expect(prior.weight).toBeCloseTo(10, 12);
  });

  const laws: {
    periods: { count: number; weight: number }[];
    options?: { discount?: number; heaviest?: number };
    count: number;
    weight: number;
    because: string;
  }[] = [
    {
      periods: [
        { count: 20, weight: 4 },
        { count: 100, weight: 4 },
      ],
      options: { discount: 0.5, heaviest: 100 },
      count: 70,
      weight: 6,
      because: 'the older half counts half',
    },
    {
      periods: [
        { count: 20, weight: 4 },
        { count: 100, weight: 4 },
      ],
      options: { discount: 0, heaviest: 100 },
      count: 20,
      weight: 4,
      because: 'only the last one counts',
    },
    {
      periods: [
        { count: 20, weight: 4 },
        { count: 100, weight: 4 },
      ],
      options: { discount: 1, heaviest: 4 },
      count: 60,
      weight: 4,
      because: 'all count alike, but together no more than four days',
    },
    {
      periods: [
        { count: 0, weight: 0 },
        { count: 40, weight: 8 },
      ],
      options: { discount: 0.5 },
      count: 20,
      weight: 4,
      because: 'a period without a working day is passed over but still makes the next one older',
    },
    {
      periods: [{ count: 0, weight: 20 }],
      count: 1 / 3,
      weight: 10,
      because: 'a history of zeros still allows a first lead',
    },
    { periods: [], ...NEUTRAL_PRIOR, because: 'there is no history' },
    { periods: [{ count: 7, weight: 0 }], ...NEUTRAL_PRIOR, because: 'leads of no working day have no rate' },
  ];
  test.each(laws)('is $count in $weight days, because $because', ({ periods, options, count, weight }) => {
    const prior = priorFromHistory(periods, options);
    expect(prior.count).toBeCloseTo(count, 12);
    expect(prior.weight).toBeCloseTo(weight, 12);
  });

  it('weighs no more than it may and keeps the rate within that of its periods', () => {
    const period = fc.record({
      count: fc.integer({ min: 1, max: 500 }),
      weight: fc.integer({ min: 1, max: 23 }),
    });
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 12 }), (periods) => {
        const { count, weight } = priorFromHistory(periods);
        const rates = periods.map((one) => one.count / one.weight);
        expect(weight).toBeLessThanOrEqual(10 + 1e-9);
        expect(count / weight).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(count / weight).toBeLessThanOrEqual(Math.max(Math.max(...rates), 1 / 3 / weight) + 1e-9);
      }),
    );
  });

  it('is refused for nonsense', () => {
    expect(refusal(() => priorFromHistory([{ count: -1, weight: 3 }]))).toBe('statistics/negative');
    expect(refusal(() => priorFromHistory([{ count: 1, weight: -3 }]))).toBe('statistics/negative');
    expect(refusal(() => priorFromHistory([], { discount: 1.2 }))).toBe('statistics/not-a-share');
    expect(refusal(() => priorFromHistory([], { heaviest: 0 }))).toBe('statistics/not-positive');
  });
});

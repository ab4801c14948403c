import fc from 'fast-check';
import { countUpperTail } from '../distributions/count-model.js';
import { refusal } from '../test-support/near.js';
import { seeded, shareOf } from '../test-support/seeded.js';
import { predictCount } from './count-forecast.js';
import type { CompoundPart } from './compound.js';
import { forecastValue, forecastValueByMoments } from './value-forecast.js';

const part = (mean: number, price: number, deviation = 0, variance = mean): CompoundPart => ({
  count: { mean, variance },
  value: { mean: price, deviation },
});

/** The golden mix: demos, webinars, e-books. */
const mix = [part(10, 2_000, 600), part(20, 600, 200), part(35, 200, 50)];

describe('the forecast of a value by its moments', () => {
  it('gives the golden value D_value', () => {
    const told = forecastValueByMoments({ counted: 0, goal: 40_000, parts: mix });
    expect(told.expected).toBe(39_000);
    expect(told.deviation).toBeCloseTo(7_286.116935652351, 8);
    expect(told.probability).toBeCloseTo(0.44541765563877783, 12);
  });

  it('gives the golden value D_compound_general', () => {
    const parts = [part(100, 20_000, 5_000, 625)];
    const told = forecastValueByMoments({ counted: 0, goal: 3_000_000, parts });
    expect((3_000_000 - told.expected) / told.deviation).toBeCloseTo(1.9900743804199783, 12);
    expect(told.probability).toBeCloseTo(0.023291371261507748, 12);
  });

  it('is certain once attained, decided when nothing varies, and never below what is counted', () => {
    expect(forecastValueByMoments({ counted: 5, goal: 5, parts: mix }).probability).toBe(1);
    expect(forecastValueByMoments({ counted: 4, goal: 5, parts: [] }).probability).toBe(0);
    const wild = forecastValueByMoments({ counted: 100, goal: 5_000, parts: [part(0.2, 9_000)] });
    expect(wild.interval.low).toBe(100);
  });
});

describe('the forecast of a value', () => {
  it('is near its moments for many values, and its interval holds four of five', () => {
    const many = [part(400, 2_000, 600), part(900, 600, 200)];
    const input = { counted: 10_000, goal: 1_350_000, parts: many };
    const [exact, normal] = [forecastValue(input), forecastValueByMoments(input)];
    expect(exact.expected).toBe(normal.expected);
    expect(Math.abs(exact.probability - normal.probability)).toBeLessThan(0.01);
    expect(exact.interval.low / normal.interval.low).toBeCloseTo(1, 2);
    expect(exact.interval.high / normal.interval.high).toBeCloseTo(1, 2);
  });

  it('with one frozen price is the forecast of the count', () => {
    const count = predictCount({ counted: 54, elapsed: 9, remaining: 12 })!;
    for (const goal of [50_000, 140_000, 141_000]) {
      const told = forecastValue({
        counted: 54_000,
        goal,
        parts: [{ count, value: { mean: 1_000, deviation: 0 } }],
      });
      expect(told.probability).toBeCloseTo(countUpperTail(count, (goal - 54_000) / 1_000), 10);
    }
  });

  it('judges few heavy deals as the steps they are', () => {
    // One deal of 100,000 is expected every other month: half of the goal is as hard as all of it.
    const parts = [part(0.5, 100_000)];
    const at = (goal: number): number => forecastValue({ counted: 0, goal, parts }).probability;
    expect(at(50_000)).toBeCloseTo(1 - Math.exp(-0.5), 10);
    expect(at(100_000)).toBeCloseTo(1 - Math.exp(-0.5), 10);
    expect(at(100_001)).toBeCloseTo(1 - 1.5 * Math.exp(-0.5), 10);
    expect(forecastValue({ counted: 0, goal: 1, parts }).interval).toEqual({ low: 0, high: 100_000 });
  });

  const drawn: { name: string; goal: number; parts: CompoundPart[] }[] = [
    { name: 'the golden mix', goal: 40_000, parts: mix },
    {
      name: 'few heavy deals of uncertain size',
      goal: 60_000,
      parts: [part(1.5, 30_000, 20_000), part(10, 500, 100)],
    },
    { name: 'uncertain rates', goal: 30_000, parts: [part(10, 2_000, 600, 30), part(6, 1_500, 0, 18)] },
  ];
  test.each(drawn)('is what drawing rates, leads and prices gives: $name', ({ goal, parts }) => {
    const chance = seeded(41);
    const valueOf = ({ count, value }: CompoundPart): number => {
      const scale = count.variance / count.mean - 1;
      const rate = scale > 0 ? chance.gamma(count.mean / scale, scale) : count.mean;
      let sum = 0;
      for (let left = chance.poisson(rate); left > 0; left -= 1) {
        sum +=
          value.deviation > 0
            ? chance.gamma((value.mean / value.deviation) ** 2, value.deviation ** 2 / value.mean)
            : value.mean;
      }
      return sum;
    };
    const simulated = shareOf(4_000, () => parts.reduce((sum, one) => sum + valueOf(one), 0) >= goal);
    expect(Math.abs(simulated - forecastValue({ counted: 0, goal, parts }).probability)).toBeLessThan(0.03);
  });

  const prices = fc.array(
    fc.record({
      mean: fc.double({ min: 0.1, max: 30, noNaN: true }),
      price: fc.integer({ min: 1, max: 40 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it('rises with what is counted, falls with the goal, and is a probability', () => {
    fc.assert(
      fc.property(prices, fc.nat(60_000), fc.nat(60_000), (some, counted, goal) => {
        const parts = some.map(({ mean, price }) => part(mean, price * 50));
        const { probability } = forecastValue({ counted, goal, parts });
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        if (counted >= goal) expect(probability).toBe(1);
        expect(forecastValue({ counted: counted + 50, goal, parts }).probability).toBeGreaterThanOrEqual(
          probability,
        );
        expect(forecastValue({ counted, goal: goal + 50, parts }).probability).toBeLessThanOrEqual(
          probability,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('falls smoothly between the points of its grid', () => {
    let before = 1;
    for (let goal = 0; goal <= 80_000; goal += 2_740) {
      const { probability } = forecastValue({ counted: 0, goal, parts: mix });
      expect(probability).toBeLessThanOrEqual(before);
      expect(before - probability).toBeLessThan(0.17);
      before = probability;
    }
    expect(before).toBeLessThan(1e-5);
  });

  it('is that of its moments where no grid is fine enough', () => {
    const input = { counted: 0, goal: 158_000, parts: [part(50_000, Math.PI)] };
    expect(forecastValue(input)).toEqual(forecastValueByMoments(input));
  });

  it('is lost when nothing more can come', () => {
    expect(forecastValue({ counted: 4, goal: 5, parts: [] })).toEqual({
      expected: 4,
      deviation: 0,
      probability: 0,
      interval: { low: 4, high: 4 },
    });
  });

  it.each([forecastValue, forecastValueByMoments])('is refused for nonsense: %p', (forecast) => {
    expect(refusal(() => forecast({ counted: -1, goal: 5, parts: [] }))).toBe('statistics/negative');
    expect(refusal(() => forecast({ counted: 1, goal: NaN, parts: [] }))).toBe('statistics/not-finite');
    expect(refusal(() => forecast({ counted: 1, goal: 5, parts: [], confidence: 80 }))).toBe(
      'statistics/not-inside',
    );
    expect(refusal(() => forecast({ counted: 1, goal: 5, parts: [part(3, 5, 0, 1)] }))).toBe(
      'statistics/underdispersed',
    );
  });
});

import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded, shareOf } from '../test-support/seeded.js';
import { forecastCount, predictCount } from './count-forecast.js';
import type { CountForecastInput } from './count-forecast.js';

/** The golden April of 2026: 54 counted in 9 of 21 working days, goal 140. */
const april = { counted: 54, elapsed: 9, remaining: 12, goal: 140 };
const history = { count: 66.66666666666667, weight: 10 };

describe('the forecast of a count', () => {
  it('gives the golden value D_gamma_poisson', () => {
    const told = forecastCount({ ...april, prior: history })!;
    expect(told.expected - 54).toBeCloseTo(76.21052631578948, 10);
    expect(told.deviation ** 2).toBeCloseTo(124.34349030470915, 9);
    expect(told.probability).toBeCloseTo(0.199260101660715, 12);
    expect(told.interval).toEqual({ low: 116, high: 145 });
  });

  it('believes after nine days what D_gamma_poisson does: 120.67 leads in 19 days, for what is to come', () => {
    const [count, weight] = [120.66666666666667, 19];
    const told = forecastCount({ ...april, prior: history })!;
    expect(told.expected - april.counted).toBeCloseTo((count / weight) * april.remaining, 10);
    expect(told.deviation ** 2).toBeCloseTo(
      (count / weight) * april.remaining * (1 + april.remaining / weight),
      9,
    );
  });

  it('gives the golden value D_jeffreys', () => {
    const told = forecastCount({ ...april, prior: { count: 0.5, weight: 0 } })!;
    expect(told.expected - 54).toBeCloseTo(72.66666666666667, 10);
    expect(told.probability).toBeCloseTo(0.16113950628247783, 12);
    expect(told.interval).toEqual({ low: 110, high: 144 });
  });

  it('gives the golden value D_quantvault_a5_b1_N7', () => {
    const told = forecastCount({
      counted: 7,
      elapsed: 1,
      remaining: 1,
      goal: 15,
      prior: { count: 5, weight: 1 },
    })!;
    expect(told.expected - 7).toBeCloseTo(6, 12);
    expect(told.probability).toBeCloseTo(0.27933665893442217, 12);
  });

  it('is wider than a rate taken for known would make it (D_plugin_poisson)', () => {
    expect(forecastCount({ ...april, prior: { count: 0.5, weight: 0 } })!.probability).toBeGreaterThan(
      0.05892,
    );
  });

  const progress = fc.record({
    counted: fc.nat(400),
    elapsed: fc.integer({ min: 1, max: 20 }),
    remaining: fc.integer({ min: 0, max: 20 }),
    goal: fc.integer({ min: 0, max: 600 }),
    dispersion: fc.constantFrom(1, 1.6, 3),
  });

  it('rises with each lead counted', () => {
    fc.assert(
      fc.property(progress, (input) => {
        const more = forecastCount({ ...input, counted: input.counted + 1 })!.probability;
        expect(more).toBeGreaterThanOrEqual(forecastCount(input)!.probability - 1e-11);
      }),
    );
  });

  it('falls with the goal and with each working day that passes empty', () => {
    fc.assert(
      fc.property(progress, (input) => {
        const { probability } = forecastCount(input)!;
        expect(forecastCount({ ...input, goal: input.goal + 1 })!.probability).toBeLessThanOrEqual(
          probability + 1e-11,
        );
        fc.pre(input.remaining > 0);
        const later = { ...input, elapsed: input.elapsed + 1, remaining: input.remaining - 1 };
        expect(forecastCount(later)!.probability).toBeLessThanOrEqual(probability + 1e-11);
      }),
    );
  });

  it('is certain once attained, and lost once nothing more can come', () => {
    fc.assert(
      fc.property(progress, (input) => {
        const { probability } = forecastCount(input)!;
        if (input.counted >= input.goal) expect(probability).toBe(1);
        else if (input.remaining === 0) expect(probability).toBe(0);
        else expect(probability).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps its mean inside its interval, and both at or above what is counted', () => {
    fc.assert(
      fc.property(progress, (input) => {
        const { expected, interval, deviation } = forecastCount(input)!;
        expect(interval.low).toBeGreaterThanOrEqual(input.counted);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(expected).toBeGreaterThanOrEqual(input.counted);
        expect(Math.abs(expected - (interval.low + interval.high) / 2)).toBeLessThanOrEqual(deviation + 1);
      }),
    );
  });

  it('does not depend on the unit of the weights', () => {
    const tenfold = { ...april, elapsed: 90, remaining: 120, prior: { count: history.count, weight: 100 } };
    expect(forecastCount(tenfold)!.probability).toBeCloseTo(
      forecastCount({ ...april, prior: history })!.probability,
      11,
    );
  });

  it('is what drawing the rate from its belief, and then the leads, gives', () => {
    const chance = seeded(20_260_414);
    const { probability } = forecastCount({ ...april, prior: history })!;
    const simulated = shareOf(6_000, () => {
      const rate = chance.gamma(history.count + april.counted, 1 / (history.weight + april.elapsed));
      return april.counted + chance.poisson(rate * april.remaining) >= april.goal;
    });
    expect(Math.abs(simulated - probability)).toBeLessThan(0.02);
  });

  it('is right as often as it says when the world is as assumed', () => {
    const chance = seeded(99);
    const held = shareOf(600, () => {
      const rate = chance.gamma(20, 0.3);
      const counted = chance.poisson(rate * 9);
      const told = forecastCount({ ...april, counted, prior: { count: 20, weight: 1 / 0.3 } })!;
      const total = counted + chance.poisson(rate * 12);
      return told.interval.low <= total && total <= told.interval.high;
    });
    expect(held).toBeGreaterThan(0.76);
    expect(held).toBeLessThan(0.88);
  });

  it('stays exact at a hundred thousand leads', () => {
    const told = forecastCount({ counted: 54_000, elapsed: 9, remaining: 12, goal: 126_000 })!;
    expect(told.probability).toBeGreaterThan(0.499);
    expect(told.probability).toBeLessThan(0.502);
    expect(told.interval.high - told.interval.low).toBeCloseTo(2 * 1.2816 * told.deviation, -1);
  });

  it('widens with days that scatter more than chance, around the same middle', () => {
    const [calm, wild] = [1, 2.4].map((dispersion) =>
      forecastCount({ ...april, prior: history, dispersion })!,
    );
    expect(wild!.expected).toBe(calm!.expected);
    expect(wild!.deviation).toBeCloseTo(calm!.deviation * Math.sqrt(2.4), 10);
    expect(wild!.interval.high - wild!.interval.low).toBeGreaterThan(
      calm!.interval.high - calm!.interval.low,
    );
  });

  const laws: { input: Partial<CountForecastInput>; probability: number; because: string }[] = [
    { input: { counted: 140 }, probability: 1, because: 'the goal is attained' },
    {
      input: { goal: 54.0000000000002 },
      probability: 1,
      because: 'a pro-rated goal asks for no ten-billionth of a lead',
    },
    { input: { remaining: 0 }, probability: 0, because: 'the period is over' },
    { input: { goal: -5 }, probability: 1, because: 'a goal below zero asks for nothing' },
  ];
  test.each(laws)('is $probability, because $because', ({ input, probability }) => {
    expect(forecastCount({ ...april, ...input })?.probability).toBe(probability);
  });

  it('is not told before anything is known', () => {
    expect(forecastCount({ ...april, counted: 0, elapsed: 0 })).toBeNull();
    expect(predictCount({ counted: 0, elapsed: 0, remaining: 21 })).toBeNull();
    expect(forecastCount({ ...april, counted: 0, elapsed: 0, prior: history })).not.toBeNull();
  });

  it.each([
    { input: { counted: 1.5 }, code: 'statistics/not-a-count' },
    { input: { elapsed: -1 }, code: 'statistics/negative' },
    { input: { remaining: NaN }, code: 'statistics/negative' },
    { input: { goal: NaN }, code: 'statistics/not-finite' },
    { input: { confidence: 1 }, code: 'statistics/not-inside' },
    { input: { dispersion: 0.5 }, code: 'statistics/underdispersed' },
    { input: { prior: { count: -1, weight: 0 } }, code: 'statistics/negative' },
  ])('is refused for $input', ({ input, code }) => {
    expect(refusal(() => forecastCount({ ...april, ...input }))).toBe(code);
  });
});

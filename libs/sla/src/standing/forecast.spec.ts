import fc from 'fast-check';
import { countUpperTail } from '#statistics';
import { officeHours } from '../test-support/business-times.js';
import { forecastCredits, scatterOf } from './credit-forecast.js';
import type { CreditProgress } from './credit-forecast.js';
import { planDays } from './plan.js';
import { quotaFan, quotaStanding } from './quota-standing.js';
import type { QuotaInput } from './quota-standing.js';
import { lightOf } from './traffic-light.js';

const days = planDays(officeHours(['2026-04-06']).workingDays('2026-04-01', '2026-04-30'));
const april = (overrides: Partial<QuotaInput> = {}): QuotaInput => ({
  sums: { counted: 40, provisional: 14, disputed: 0, reversed: 0 },
  goals: [{ from: '2026-04-01', goal: 140 }],
  days,
  on: '2026-04-14',
  ...overrides,
});
const progress = (overrides: Partial<CreditProgress> = {}): CreditProgress => ({
  ...{
    actual: 54,
    goal: 140,
    weightElapsed: 9,
    weightRemaining: 12,
    history: [],
    dispersion: 1,
    valued: null,
  },
  ...overrides,
});

describe('The forecast of a volume quota', () => {
  it('gives the golden value D_gamma_poisson from the clause’s own last period', () => {
    const { forecast } = quotaStanding(april({ history: [{ count: 140, weight: 21 }] }));
    expect(forecast?.probability).toBeCloseTo(0.199260101660715, 10);
    expect(forecast?.interval).toEqual({ low: 116, high: 145 });
    expect(forecast?.expected).toBeCloseTo(54 + 76.21052631578948, 9);
  });

  it('is surer than the plug-in of D_plugin_poisson allows it to be, never surer than it may', () => {
    const { forecast } = quotaStanding(april());
    expect(forecast!.probability).toBeGreaterThan(0.05892106883047666);
    expect(forecast!.probability).toBeCloseTo(0.16, 2);
  });

  it('asks no goal what to expect: another goal leaves the expectation where it is', () => {
    const [one, other] = [120, 200].map((goal) => forecastCredits(progress({ goal }))!);
    expect(one!.expected).toBe(other!.expected);
    expect(one!.interval).toEqual(other!.interval);
  });

  const silent: { on: string; because: string }[] = [
    { on: '2026-03-30', because: 'the period has not begun' },
    { on: '2026-04-01', because: 'it is the first working day' },
    { on: '2026-04-02', because: 'it is the second' },
  ];
  it.each(silent)('says nothing on $on, because $because', ({ on }) => {
    expect(quotaStanding(april({ on })).forecast).toBeNull();
    expect(quotaFan(april({ on }))).toEqual([]);
  });

  it('is certain of what is attained and of what can no longer be', () => {
    const attained = { counted: 140, provisional: 0, disputed: 0, reversed: 0 };
    expect(quotaStanding(april({ sums: attained })).forecast?.probability).toBe(1);
    expect(quotaStanding(april({ on: '2026-04-30' })).forecast?.probability).toBe(0);
  });

  it('rises with what is counted and falls with the goal', () => {
    const natural = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(natural, fc.integer({ min: 1, max: 300 }), (actual, goal) => {
        const chance = (some: Partial<CreditProgress>): number =>
          forecastCredits(progress({ actual, goal, ...some }))!.probability;
        expect(chance({ actual: actual + 1 })).toBeGreaterThanOrEqual(chance({}) - 1e-12);
        expect(chance({ goal: goal + 1 })).toBeLessThanOrEqual(chance({}) + 1e-12);
      }),
    );
  });

  it('is less sure of itself where days scatter', () => {
    const [calm, wild] = [1, 2.4].map((dispersion) => forecastCredits(progress({ dispersion }))!);
    expect(wild!.interval.high - wild!.interval.low).toBeGreaterThan(
      calm!.interval.high - calm!.interval.low,
    );
    expect(wild!.expected).toBe(calm!.expected);
  });
});

describe('The scatter of days', () => {
  const nine = days.slice(0, 9);
  const daily = (counts: readonly number[]): Record<string, number> =>
    Object.fromEntries(counts.map((count, index) => [nine[index]!.on, count]));

  it('is the golden D_dispersion of nine days', () => {
    expect(scatterOf(nine, daily([2, 9, 4, 12, 1, 7, 3, 10, 6]))).toBeCloseTo(2.4166666666666665, 10);
  });

  const plain: { counts: number[]; because: string }[] = [
    { counts: [6, 6, 6, 6, 6, 6, 6, 6, 6], because: 'even days scatter no more than chance' },
    { counts: [], because: 'nothing was counted' },
  ];
  it.each(plain)('is 1 where $because', ({ counts }) => {
    expect(scatterOf(nine, daily(counts))).toBe(1);
  });

  it('is not judged from four days, however wild', () => {
    expect(scatterOf(nine.slice(0, 4), { '2026-04-01': 50 })).toBe(1);
  });

  it('gives what came on a closed day to the working day before it', () => {
    const onSaturday = { ...daily([2, 9, 0, 12, 1, 7, 3, 10, 6]), '2026-04-04': 4 };
    expect(scatterOf(nine, onSaturday)).toBeCloseTo(2.4166666666666665, 10);
  });
});

describe('The forecast of a value quota', () => {
  const valued = (count: number, mean: number) => ({ count, value: { mean, deviation: 0 }, history: [] });

  it('is that of the count when all leads cost the same', () => {
    const byCount = forecastCredits(progress())!;
    const byValue = forecastCredits(
      progress({ actual: 54 * 100, goal: 140 * 100, valued: [valued(54, 100)] }),
    )!;
    expect(byValue.probability).toBeCloseTo(byCount.probability, 8);
    expect(byValue.interval).toEqual({ low: byCount.interval.low * 100, high: byCount.interval.high * 100 });
  });

  it('sees that one dear lead reaches further than many cheap ones', () => {
    const cheap = forecastCredits(progress({ actual: 5_400, goal: 14_000, valued: [valued(54, 100)] }))!;
    const mixed = forecastCredits(
      progress({ actual: 5_400, goal: 14_000, valued: [valued(34, 100), valued(2, 1_000)] }),
    )!;
    expect(mixed.deviation).toBeGreaterThan(cheap.deviation);
    expect(mixed.probability).toBeGreaterThan(cheap.probability);
  });
});

describe('The fan of a forecast', () => {
  it('opens from what stands today to the interval of the period’s end', () => {
    const { forecast } = quotaStanding(april());
    const fan = quotaFan(april());
    expect(fan[0]).toEqual({ on: '2026-04-14', low: 54, high: 54, expected: 54 });
    expect(fan).toHaveLength(13);
    expect(fan.at(-1)).toEqual({ on: '2026-04-30', ...forecast!.interval, expected: forecast!.expected });
  });

  it('never closes again', () => {
    const widths = quotaFan(april()).map(({ low, high }) => high - low);
    expect(widths).toEqual([...widths].sort((one, other) => one - other));
  });
});

describe('The traffic light', () => {
  const laws: { probability: number; light: string; because: string }[] = [
    { probability: 1, light: 'on-track', because: 'it is attained' },
    { probability: 0.8, light: 'on-track', because: 'the bound itself is on track' },
    { probability: 0.7999, light: 'at-risk', because: 'it is below' },
    { probability: 0.4, light: 'at-risk', because: 'the lower bound itself is at risk' },
    { probability: 0.3999, light: 'behind', because: 'it is below that' },
    { probability: 0, light: 'behind', because: 'it is out of reach' },
  ];
  it.each(laws)('is $light at $probability, because $because', ({ probability, light }) => {
    expect(lightOf(probability)).toBe(light);
  });

  it('asks the same tail as the distribution of the rest does', () => {
    const chance = forecastCredits(progress({ history: [{ count: 140, weight: 21 }] }))!.probability;
    expect(chance).toBeCloseTo(
      countUpperTail({ mean: 76.21052631578948, variance: 124.34349030470915 }, 86),
      10,
    );
  });
});

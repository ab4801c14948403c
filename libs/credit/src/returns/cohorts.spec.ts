import fc from 'fast-check';
import { refusal } from '../test-support/refusal.js';
import { cohortRates } from './cohorts.js';
import type { Cohort } from './cohorts.js';

/** Three months in which nothing changed but how many entered. */
const MONTHS: readonly Cohort[] = [
  { period: 'Jan', entered: 100, converted: [10, 15, 5] },
  { period: 'Feb', entered: 200, converted: [20, 30] },
  { period: 'Mar', entered: 50, converted: [5] },
];

const by = (part: 'periodRate' | 'toDate'): Record<string, number | null> =>
  Object.fromEntries(cohortRates(MONTHS).map((rates) => [rates.period, rates[part]]));
const atAge = (age: number): (number | null)[] =>
  cohortRates(MONTHS).flatMap(({ byAge }) => byAge.slice(age, age + 1));

describe('Rates of conversion', () => {
  it('give the golden value B_period: 80 % in a month that was no better', () => {
    expect(by('periodRate')).toEqual({ Jan: 0.1, Feb: 0.175, Mar: 0.8 });
  });

  it('give the golden value B_cohort_to_date: the youngest looks worst, for it is young', () => {
    expect(by('toDate')).toEqual({ Jan: 0.3, Feb: 0.25, Mar: 0.1 });
  });

  it('give the golden values B_cohort_M0 and B_cohort_M1: at equal ages nothing changed', () => {
    expect(atAge(0)).toEqual([0.1, 0.1, 0.1]);
    expect(atAge(1)).toEqual([0.25, 0.25]);
    expect(atAge(2)).toEqual([0.3]);
  });

  it('are told of no age a cohort has not, and of nobody nothing', () => {
    expect(cohortRates(MONTHS).map(({ byAge }) => byAge.length)).toEqual([3, 2, 1]);
    expect(cohortRates([{ period: 'Apr', entered: 0, converted: [0] }])).toEqual([
      { period: 'Apr', periodRate: null, toDate: null, byAge: [null] },
    ]);
    expect(cohortRates([{ period: 'Apr', entered: 5, converted: [] }])).toEqual([
      { period: 'Apr', periodRate: 0, toDate: 0, byAge: [] },
    ]);
  });

  it('count everybody once, by period as by cohort', () => {
    const cohorts = fc.array(fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(cohorts, (all) => {
        const told = cohortRates(
          all.map((converted, at) => ({
            period: `${at}`,
            entered: 1_000,
            converted: converted.slice(0, all.length - at),
          })),
        );
        const sum = (part: 'periodRate' | 'toDate'): number =>
          told.reduce((total, rates) => total + rates[part]!, 0);
        expect(sum('periodRate')).toBeCloseTo(sum('toDate'), 12);
        for (const { byAge } of told)
          byAge.slice(1).forEach((rate, at) => expect(rate).toBeGreaterThanOrEqual(byAge[at]!));
      }),
    );
  });

  it('of fewer than none are refused', () => {
    expect(refusal(() => cohortRates([{ period: 'Apr', entered: -1, converted: [] }]))).toBe(
      'credit/negative',
    );
    expect(refusal(() => cohortRates([{ period: 'Apr', entered: 1, converted: [Number.NaN] }]))).toBe(
      'credit/negative',
    );
  });
});

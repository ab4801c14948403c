import { cohortRates } from '#credit';
import { addDays } from '#sla';
import { periodRateOf, rateOf } from './rate.js';
import type { PeriodRate, Rate } from './rate.js';
import { unitAfter, unitsOf } from './units.js';
import type { Unit } from './units.js';

/** Leads that entered in one unit and went on in another, each by its first day. */
export interface UnitPair {
  readonly cohort: string;
  readonly reachedIn: string;
  readonly leads: number;
}

/** Entries of a unit, whoever they were before. */
export interface UnitCount {
  readonly unit: string;
  readonly entered: number;
  readonly converted: number;
}

export interface CohortCell extends Rate {
  /** Units since the one they entered in. */
  readonly age: number;
  /** False while the unit runs: more may still come. Only ripe cells of equal age compare. */
  readonly isRipe: boolean;
}

export interface CohortLine {
  /** First day of the unit. */
  readonly from: string;
  readonly to: string;
  readonly entered: number;
  /** Units that have begun since. */
  readonly age: number;
  /** Who had gone on by each age, that age included; an age that was not reached is left out. */
  readonly byAge: readonly CohortCell[];
  readonly toDate: Rate;
  /** Whoever went on in this unit to whoever came in it. */
  readonly inPeriod: PeriodRate;
}

/** Each cohort by age, with the rates of the same units beside it and never mixed with it. */
export function triangleOf(
  units: readonly string[],
  { entered, pairs, counts }: CohortCounts,
  { unit, today }: { readonly unit: Unit; readonly today: string },
): CohortLine[] {
  const seen = unitsOf(units[0]!, today > units[0]! ? today : units[0]!, unit);
  const of = new Map(pairs.map(({ cohort, reachedIn, leads }) => [`${cohort} ${reachedIn}`, leads]));
  const size = new Map(entered.map(({ cohort, leads }) => [cohort, leads]));
  const begun = units.filter((start) => start <= today);
  const cohorts = begun.map((start, at) => ({
    ...{ period: start, entered: size.get(start) ?? 0 },
    converted: seen.slice(at).map((later) => of.get(`${start} ${later}`) ?? 0),
  }));
  const rates = cohortRates(cohorts);
  return cohorts.map(({ period, entered: n, converted }, at): CohortLine => {
    const count = counts.find((each) => each.unit === period);
    const hits = converted.map((_, age) => converted.slice(0, age + 1).reduce((sum, each) => sum + each, 0));
    return {
      ...{ from: period, to: addDays(unitAfter(period, unit), -1), entered: n, age: converted.length - 1 },
      byAge: hits.map((reached, age) => ({
        ...{ age, isRipe: age < converted.length - 1 },
        ...{ ...rateOf(reached, n), rate: rates[at]!.byAge[age] ?? null },
      })),
      toDate: { ...rateOf(hits.at(-1) ?? 0, n), rate: rates[at]!.toDate },
      inPeriod: periodRateOf(count?.entered ?? 0, count?.converted ?? 0),
    };
  });
}

export interface CohortCounts {
  readonly entered: readonly Pick<UnitPair, 'cohort' | 'leads'>[];
  readonly pairs: readonly UnitPair[];
  readonly counts: readonly UnitCount[];
}

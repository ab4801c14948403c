import { TALLY_BUCKETS } from '#contracts';
import type { TallyBucket } from '#contracts';
import { OBLIGATION_STATES } from '../obligation/obligation.js';
import type { ObligationState } from '../obligation/obligation.js';

/** What a duty came to in one period. */
export interface DutyFigures {
  readonly family: 'duty';
  readonly counts: Record<ObligationState, number>;
  readonly corrected: Record<ObligationState, number>;
}

/** What a quota came to in one period, in its own unit. */
export interface QuotaFigures {
  readonly family: 'quota';
  readonly sums: Record<TallyBucket, number>;
  /** Of the part a mix is about. */
  readonly part: Record<TallyBucket, number>;
  /** What stands, by the day it was earned. */
  readonly byDay: Record<string, number>;
  /** How many credits stand at each price. */
  readonly byPrice: Record<number, number>;
}

export type Figures = DutyFigures | QuotaFigures;

/** Figures of a clause by period, named by its first day. */
export type PeriodFigures = ReadonlyMap<string, Figures>;

const zeros = <K extends string>(names: readonly K[]): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;

export const noDuties = (): DutyFigures => ({
  family: 'duty',
  counts: zeros(OBLIGATION_STATES),
  corrected: zeros(OBLIGATION_STATES),
});

export const noCredits = (): QuotaFigures => ({
  family: 'quota',
  sums: zeros(TALLY_BUCKETS),
  part: zeros(TALLY_BUCKETS),
  byDay: {},
  byPrice: {},
});

/** True for what counts towards the goal: counted, and provisional until somebody objects. */
const isStanding = (bucket: TallyBucket): boolean => bucket === 'counted' || bucket === 'provisional';

/** Adds credits of one kind to the figures of a period; `times` is below 0 where they are taken out. */
export function addCredit(
  figures: QuotaFigures,
  bucket: TallyBucket,
  { on, amount, isPart, times }: CreditsToAdd,
): void {
  figures.sums[bucket] += times * amount;
  if (isPart) figures.part[bucket] += times * amount;
  if (!isStanding(bucket)) return;
  figures.byDay[on] = (figures.byDay[on] ?? 0) + times * amount;
  figures.byPrice[amount] = (figures.byPrice[amount] ?? 0) + times;
}

export interface CreditsToAdd {
  /** The day they were earned. */
  readonly on: string;
  /** What each is worth. */
  readonly amount: number;
  readonly isPart: boolean;
  readonly times: number;
}

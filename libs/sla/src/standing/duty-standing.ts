import type { EpochMs } from '#kernel';
import type { Correction, ObligationState } from '../obligation/obligation.js';

/** Budget used up to `onTrack` is on track, up to 1 at risk, above 1 behind: then the promise is broken. */
export const DUTY_THRESHOLDS = { onTrack: 0.75 } as const;

/** Running obligations with at most this share of their target left are about to breach. */
export const ABOUT_TO_BREACH = 0.2;

export type DutyStatus = 'on-track' | 'at-risk' | 'behind' | 'no-data';

/** How many obligations are in each state. */
export type DutyCounts = Readonly<Record<ObligationState, number>>;

export interface DutyInput {
  readonly counts: DutyCounts;
  readonly objective: number;
  /** Counts with corrections applied, when there are any. */
  readonly corrected?: DutyCounts;
  readonly oldestPendingStartedAt?: EpochMs | null;
}

export interface DutyReason {
  readonly code: 'no-data' | 'within-budget' | 'budget-nearly-used' | 'budget-overspent';
  readonly numbers: Readonly<Record<string, number>>;
}

export interface DutyStanding extends DutyCounts {
  /** All obligations: the five states always sum to it. */
  readonly total: number;
  /** met ÷ (met + breached); null when nothing is decided. Excused and cancelled are in neither part. */
  readonly contractRate: number | null;
  /** The same as late facts and waivers would have it. */
  readonly correctedRate: number | null;
  /** Obligations the rate rests on. */
  readonly sample: number;
  /** Breaches the objective allows among those decided. */
  readonly budget: number;
  /** Breaches still allowed; negative once overspent. */
  readonly budgetLeft: number;
  /** breached ÷ budget; null when there is no budget at all: then one breach overspends it. */
  readonly budgetUsed: number | null;
  readonly oldestPendingStartedAt: EpochMs | null;
  readonly status: DutyStatus;
  readonly reason: DutyReason;
}

/** Where a duty stands. Lead-level obligations only (ruling 22): the caller counts those. */
export function dutyStanding({
  counts,
  objective,
  corrected,
  oldestPendingStartedAt,
}: DutyInput): DutyStanding {
  const { met, breached, excused, pending, cancelled } = counts;
  const sample = met + breached;
  const budget = allowedBreaches(sample, objective);
  const status = statusOf(counts, budget);
  return {
    ...{ met, breached, excused, pending, cancelled },
    total: met + breached + excused + pending + cancelled,
    contractRate: rateOf(counts),
    correctedRate: rateOf(corrected ?? counts),
    sample,
    budget,
    budgetLeft: budget - breached,
    budgetUsed: budget === 0 ? null : breached / budget,
    oldestPendingStartedAt: oldestPendingStartedAt ?? null,
    status,
    reason: { code: REASONS[status], numbers: { met, breached, sample, budget, objective } },
  };
}

/** The state that counts for the corrected rate. */
export const correctedState = (state: ObligationState, correction: Correction | null): ObligationState =>
  correction?.state ?? state;

/** Counts obligations by state. */
export function countStates(states: Iterable<ObligationState>): DutyCounts {
  const counts = { pending: 0, met: 0, breached: 0, excused: 0, cancelled: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

const rateOf = ({ met, breached }: DutyCounts): number | null =>
  met + breached === 0 ? null : met / (met + breached);

/** Rounded to a millionth: 10 × (1 − 0.9) is one breach, not 0.9999999999999998 of one. */
const allowedBreaches = (sample: number, objective: number): number =>
  Math.round(sample * (1 - objective) * 1e6) / 1e6;

function statusOf({ met, breached }: DutyCounts, budget: number): DutyStatus {
  if (met + breached === 0) return 'no-data';
  if (breached > budget) return 'behind';
  return breached <= budget * DUTY_THRESHOLDS.onTrack ? 'on-track' : 'at-risk';
}

const REASONS: Readonly<Record<DutyStatus, DutyReason['code']>> = {
  'no-data': 'no-data',
  'on-track': 'within-budget',
  'at-risk': 'budget-nearly-used',
  behind: 'budget-overspent',
};

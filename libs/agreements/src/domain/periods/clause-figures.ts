import { TALLY_BUCKETS } from '#contracts';
import type { ClauseFigures, DutyFigures, QuotaFigures, TallyBucket } from '#contracts';
import { dutyStanding, goalOf, isQuota, mixShare, OBLIGATION_STATES, qualityShare } from '#sla';
import type { DutyClause, DutyCounts, ObligationState, Period, QuotaClause, Share, TallySums } from '#sla';
import type { Timeline } from './timeline.js';

/** What stands in one bucket of a quota. */
export interface BucketSum {
  readonly clauseKey: string;
  readonly bucket: TallyBucket;
  readonly isPart: boolean | null;
  /** Whether the lines are of an earlier period, posted in this one. */
  readonly isOfEarlier: boolean;
  readonly amount: number;
}

/** How many obligations are in a state, and in which one with corrections. */
export interface StateCount {
  readonly clauseKey: string;
  readonly state: ObligationState;
  readonly corrected: ObligationState;
  readonly count: number;
}

/** What the ledger and the obligations of one period hold, over all promises. */
export interface PeriodSums {
  readonly buckets: readonly BucketSum[];
  readonly states: readonly StateCount[];
  /** Per quota, what its goal got from the period before. */
  readonly carriedIn: ReadonlyMap<string, number>;
}

/** Where every promise of a period stands: pure sums, so that any recount gives the same. */
export const figuresOf = (timeline: Timeline, period: Period, sums: PeriodSums): readonly ClauseFigures[] =>
  timeline.clausesIn(period).map((clause) => {
    if (!isQuota(clause))
      return dutyFigures(
        clause,
        sums.states.filter(({ clauseKey }) => clauseKey === clause.key),
      );
    const planned = isShare(clause)
      ? clause.goal
      : goalOf(timeline.goalsIn(period, clause.key), timeline.daysOf(period));
    const buckets = sums.buckets.filter(({ clauseKey }) => clauseKey === clause.key);
    return quotaFigures(clause, buckets, planned, sums.carriedIn.get(clause.key) ?? 0);
  });

/** A share is asked of whatever there is: however short its time, its goal is the whole one. */
const isShare = ({ kind }: QuotaClause): boolean => kind === 'quota.quality' || kind === 'quota.mix';

/** Where a quota stands: `planned` is its pro-rated goal before anything was carried over. */
export function quotaFigures(
  clause: QuotaClause,
  buckets: readonly BucketSum[],
  planned: number,
  carriedIn: number,
): QuotaFigures {
  const sums = sumsOf(buckets);
  const goal = Math.max(0, planned + carriedIn);
  const actual = sums.counted + sums.provisional;
  const earlier = sumsOf(buckets.filter(({ isOfEarlier }) => isOfEarlier));
  const measured = shareOf(clause, buckets, sums);
  return {
    ...{ family: 'quota', clauseKey: clause.key, kind: clause.kind, owedBy: clause.owedBy },
    ...{ goal, carriedIn, ...sums, actual },
    adjusted: earlier.counted + earlier.provisional,
    ...{ share: measured?.share ?? null, sample: measured?.of ?? null },
    ...kept(clause, { goal, actual, measured }),
  };
}

export function dutyFigures(clause: DutyClause, states: readonly StateCount[]): DutyFigures {
  const counts = countsBy(states, ({ state }) => state);
  const standing = dutyStanding({
    ...{ counts, objective: clause.objective },
    corrected: countsBy(states, ({ corrected }) => corrected),
  });
  const { contractRate: rate, correctedRate, status } = standing;
  return {
    ...{ family: 'duty', clauseKey: clause.key, kind: clause.kind, owedBy: clause.owedBy },
    ...{ objective: clause.objective, ...counts, rate, correctedRate },
    isKept: status === 'no-data' ? null : status !== 'behind',
    keptShare: rate,
  };
}

const sumsOf = (buckets: readonly BucketSum[]): TallySums =>
  Object.fromEntries(
    TALLY_BUCKETS.map((bucket) => [
      bucket,
      buckets.filter((each) => each.bucket === bucket).reduce((sum, { amount }) => sum + amount, 0),
    ]),
  ) as unknown as TallySums;

const countsBy = (
  states: readonly StateCount[],
  stateOf: (count: StateCount) => ObligationState,
): DutyCounts =>
  Object.fromEntries(
    OBLIGATION_STATES.map((state) => [
      state,
      states.filter((each) => stateOf(each) === state).reduce((sum, { count }) => sum + count, 0),
    ]),
  ) as unknown as DutyCounts;

/** Null where the promise is about an amount. */
function shareOf(clause: QuotaClause, buckets: readonly BucketSum[], sums: TallySums): Share | null {
  if (clause.kind === 'quota.quality') return qualityShare(sums);
  if (clause.kind !== 'quota.mix') return null;
  const [part, rest] = [true, false].map((isPart) =>
    sumsOf(buckets.filter((each) => each.isPart === isPart)),
  );
  return part && rest ? mixShare(part, rest) : null;
}

interface Reached {
  readonly goal: number;
  readonly actual: number;
  readonly measured: Share | null;
}

type Kept = Pick<QuotaFigures, 'isKept' | 'keptShare'>;

const NOTHING: Kept = { isKept: null, keptShare: null };

function kept(clause: QuotaClause, { goal, actual, measured }: Reached): Kept {
  if (goal === 0) return NOTHING;
  if (measured === null) return { isKept: actual >= goal, keptShare: actual / goal };
  const { share, of } = measured;
  const atLeast = clause.kind === 'quota.quality' ? clause.atLeast : 1;
  if (share === null || of < atLeast) return NOTHING;
  const isCap = clause.kind === 'quota.mix' && clause.bound === 'cap';
  if (!isCap) return { isKept: share >= goal, keptShare: share / goal };
  return { isKept: share <= goal, keptShare: share === 0 ? 1 : goal / share };
}

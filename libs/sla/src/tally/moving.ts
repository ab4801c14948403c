import type { TallyBucket } from '#contracts';
import type { EpochMs } from '#kernel';
import type { ValueTable } from '../clauses/value-table.js';
import type { Credit, Tallied, TallyCause, UntalliedBecause } from './credit.js';

/** What a rule must know of the world around the one credit. */
export interface TallyContext {
  readonly clauseVersion: string;
  /** The period an instant belongs to, by its first day. */
  periodAt(at: EpochMs): string;
  /** The hard close of a period (`hardCloseAt`). */
  closesAt(period: string): EpochMs;
  acceptanceClosesAt(offeredAt: EpochMs): EpochMs;
  disputeClosesAt(rejectedAt: EpochMs): EpochMs;
  /** When the lead's company last earned this clause a credit through another lead; null when never or unknown. */
  readonly companyCreditedAt: EpochMs | null;
  /** The prices of the version; without them nothing has a value. */
  readonly valueTable?: ValueTable | null;
}

export const none = (credit: Credit | null, because: UntalliedBecause): Tallied => ({
  credit,
  entry: null,
  because,
});

export const isWindowClosed = (credit: Credit, at: EpochMs): boolean =>
  credit.windowClosesAt !== null && at >= credit.windowClosesAt;

interface Posting {
  readonly at: EpochMs;
  readonly cause: TallyCause;
}

export const move = (credit: Credit, bucket: TallyBucket, posting: Posting, context: TallyContext): Tallied =>
  post(credit.bucket, { ...credit, bucket }, posting, context);

/** Posts what moves: into a bucket, out of the one before, by what the credit is worth. */
export function post(
  from: TallyBucket | null,
  credit: Credit,
  { at, cause }: Posting,
  context: TallyContext,
): Tallied {
  const isAdjustment = at >= context.closesAt(credit.period);
  const { clauseKey, leadId, episode, period, bucket, amount, isPart } = credit;
  const into = { bucket, amount };
  const entry = {
    clauseKey,
    clauseVersion: context.clauseVersion,
    leadId,
    episode,
    period,
    postedIn: isAdjustment ? context.periodAt(at) : period,
    isAdjustment,
    isPart,
    at,
    cause,
    changes: from === null ? [into] : [{ bucket: from, amount: -amount }, into],
  };
  return { credit, entry, because: null };
}

import { matches } from '#contracts';
import type { TallyBucket } from '#contracts';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import type { QuotaVolume } from '../clauses/quota-volume.js';
import type {
  Credit,
  Offered,
  StageEntered,
  Tallied,
  TallyCause,
  TallyEvent,
  UntalliedBecause,
} from './credit.js';

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
}

/**
 * What an event does to a lead's credit under a volume quota.
 *
 * - Earned once per episode, at the first offer or the named stage. Offers are provisional until accepted or until the window closes
 *   in silence; another stage counts at once.
 * - Only a rejection with fault `marketing` inside the window reverses. Windows are half-open: at the closing instant it is too late.
 * - Returned, put right and offered again within the episode, a reversed credit is provisional again, dated as before, once.
 * - The sum of all changes of a credit is 1 in its bucket and 0 in the others.
 */
export function tally(
  credit: Credit | null,
  event: TallyEvent,
  clause: QuotaVolume,
  context: TallyContext,
): Tallied {
  if (event.kind === 'offered' || event.kind === 'stage-entered') {
    return credit === null ? earn(event, clause, context) : offerAgain(credit, event, context);
  }
  if (credit === null) return none(null, 'no-credit');
  return RULES[event.kind](credit, event, context);
}

const none = (credit: Credit | null, because: UntalliedBecause): Tallied => ({
  credit,
  entry: null,
  because,
});

type Earning = Offered | StageEntered;

function earn(event: Earning, clause: QuotaVolume, context: TallyContext): Tallied {
  const because = refusal(event, clause, context);
  if (because !== null) return none(null, because);
  const isOffer = event.kind === 'offered';
  const credit: Credit = {
    clauseKey: clause.key,
    clauseVersion: context.clauseVersion,
    leadId: event.leadId,
    episode: event.episode,
    period: context.periodAt(event.at),
    earnedAt: event.at,
    bucket: isOffer ? 'provisional' : 'counted',
    windowClosesAt: isOffer ? context.acceptanceClosesAt(event.at) : null,
    contestableUntil: null,
    beforeMerge: null,
  };
  return post(null, credit, { at: event.at, cause: event.kind }, context);
}

function refusal(event: Earning, clause: QuotaVolume, context: TallyContext): UntalliedBecause | null {
  const stage = event.kind === 'offered' ? 'offer' : event.stage;
  if (stage !== clause.stage) return 'other-stage';
  if (!matches(clause.segment, event.attributes)) return 'outside-segment';
  if (event.episode > 1 && !clause.countsRequalified) return 'requalified';
  return isSameCompany(event, clause, context) ? 'same-company' : null;
}

function isSameCompany(event: Earning, { oncePerCompanyDays }: QuotaVolume, context: TallyContext): boolean {
  if (oncePerCompanyDays === null || event.companyId === null || context.companyCreditedAt === null)
    return false;
  return event.at - context.companyCreditedAt < oncePerCompanyDays * DAY_MS;
}

function offerAgain(credit: Credit, event: Earning, context: TallyContext): Tallied {
  if (event.kind !== 'offered' || credit.beforeMerge !== null) return none(credit, 'already-credited');
  const windowClosesAt = context.acceptanceClosesAt(event.at);
  if (credit.bucket !== 'reversed') return none({ ...credit, windowClosesAt }, 'already-credited');
  const offered = { ...credit, windowClosesAt, contestableUntil: null };
  return move(offered, 'provisional', { at: event.at, cause: 'offered-again' }, context);
}

interface Posting {
  readonly at: EpochMs;
  readonly cause: TallyCause;
}

const move = (credit: Credit, bucket: TallyBucket, posting: Posting, context: TallyContext): Tallied =>
  post(credit.bucket, { ...credit, bucket }, posting, context);

function post(
  from: TallyBucket | null,
  credit: Credit,
  { at, cause }: Posting,
  context: TallyContext,
): Tallied {
  const isAdjustment = at >= context.closesAt(credit.period);
  const { clauseKey, leadId, episode, period, bucket } = credit;
  const into = { bucket, amount: 1 };
  const entry = {
    clauseKey,
    clauseVersion: context.clauseVersion,
    leadId,
    episode,
    period,
    postedIn: isAdjustment ? context.periodAt(at) : period,
    isAdjustment,
    at,
    cause,
    changes: from === null ? [into] : [{ bucket: from, amount: -1 }, into],
  };
  return { credit, entry, because: null };
}

type LaterKind = Exclude<TallyEvent['kind'], 'offered' | 'stage-entered'>;
type Rule<K extends LaterKind = LaterKind> = (
  credit: Credit,
  event: Extract<TallyEvent, { kind: K }>,
  context: TallyContext,
) => Tallied;

const isWindowClosed = (credit: Credit, at: EpochMs): boolean =>
  credit.windowClosesAt !== null && at >= credit.windowClosesAt;

const confirm =
  (cause: 'accepted' | 'silence'): Rule =>
  (credit, { at }, context) =>
    credit.bucket === 'provisional'
      ? move(credit, 'counted', { at, cause }, context)
      : none(credit, 'nothing-to-change');

const takeBack =
  (cause: 'conceded' | 'test-erased' | 'refunded'): Rule =>
  (credit, { at }, context) =>
    credit.bucket === 'reversed'
      ? none({ ...credit, contestableUntil: null }, 'nothing-to-change')
      : move({ ...credit, contestableUntil: null }, 'reversed', { at, cause }, context);

const silence: Rule<'instant'> = (credit, event, context) => {
  if (credit.bucket !== 'provisional') return none(credit, 'nothing-to-change');
  if (credit.windowClosesAt === null || event.at < credit.windowClosesAt) return none(credit, 'window-open');
  // Dated when the window closed, whenever that was noticed.
  return confirm('silence')(credit, { ...event, at: credit.windowClosesAt }, context);
};

const reject: Rule<'rejected'> = (credit, { at, fault }, context) => {
  if (isWindowClosed(credit, at)) return none(credit, 'too-late');
  if (fault !== 'marketing') return none(credit, 'no-fault-of-marketing');
  if (credit.bucket === 'reversed' || credit.bucket === 'disputed') return none(credit, 'nothing-to-change');
  const rejected = { ...credit, contestableUntil: context.disputeClosesAt(at) };
  return move(rejected, 'reversed', { at, cause: 'rejected' }, context);
};

const contest: Rule<'contested'> = (credit, { at }, context) => {
  if (credit.bucket !== 'reversed' || credit.contestableUntil === null)
    return none(credit, 'nothing-to-change');
  if (at >= credit.contestableUntil) return none(credit, 'too-late');
  return move({ ...credit, contestableUntil: null }, 'disputed', { at, cause: 'contested' }, context);
};

const settle: Rule<'settled'> = (credit, { at, outcome }, context) => {
  if (credit.bucket !== 'disputed') return none(credit, 'nothing-to-change');
  const bucket = outcome === 'rejection_overturned' ? 'counted' : 'reversed';
  return move(credit, bucket, { at, cause: outcome }, context);
};

const merge: Rule<'merged'> = (credit, { at }, context) => {
  if (credit.beforeMerge !== null) return none(credit, 'nothing-to-change');
  const merged = { ...credit, beforeMerge: credit.bucket };
  return credit.bucket === 'reversed'
    ? none(merged, 'nothing-to-change')
    : move(merged, 'reversed', { at, cause: 'merged' }, context);
};

const unmerge: Rule<'unmerged'> = (credit, { at }, context) => {
  const { beforeMerge } = credit;
  if (beforeMerge === null) return none(credit, 'nothing-to-change');
  const apart = { ...credit, beforeMerge: null };
  if (beforeMerge === credit.bucket) return none(apart, 'nothing-to-change');
  return move(apart, beforeMerge, { at, cause: 'unmerged' }, context);
};

const RULES = {
  accepted: confirm('accepted'),
  instant: silence,
  rejected: reject,
  contested: contest,
  settled: settle,
  conceded: takeBack('conceded'),
  merged: merge,
  unmerged: unmerge,
  'test-erased': takeBack('test-erased'),
  refunded: takeBack('refunded'),
} as { readonly [K in LaterKind]: Rule };

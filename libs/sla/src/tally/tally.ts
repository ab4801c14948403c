import { matches } from '#contracts';
import { DAY_MS } from '#kernel';
import type { QuotaClause } from '../clauses/registry.js';
import type { Credit, Offered, StageEntered, Tallied, TallyEvent, UntalliedBecause } from './credit.js';
import { move, none, post } from './moving.js';
import type { TallyContext } from './moving.js';
import { rulesOf } from './rules.js';
import { firstBucket, worthOf } from './worth.js';

/**
 * What an event does to a lead's credit under a quota.
 *
 * - Earned once per episode, at the first offer or the named stage. Offers are provisional until accepted or until the window closes
 *   in silence; another stage counts at once.
 * - Only a rejection with fault `marketing` inside the window reverses. Windows are half-open: at the closing instant it is too late.
 * - Returned, put right and offered again within the episode, a reversed credit is provisional again, dated as before, once.
 * - Merged into another lead it is taken out, whatever is told of it meanwhile, and put back by an undo to where it would stand.
 * - A quality quota has its own rules: counted is good, reversed is bad, and what is neither stays provisional.
 * - The sum of all changes of a credit is its worth in its bucket and 0 in the others.
 */
export function tally(
  credit: Credit | null,
  event: TallyEvent,
  clause: QuotaClause,
  context: TallyContext,
): Tallied {
  if (credit?.beforeMerge && event.kind !== 'merged' && event.kind !== 'unmerged')
    return meanwhile(credit, event, clause, context);
  if (event.kind === 'offered' || event.kind === 'stage-entered') {
    return credit === null ? earn(event, clause, context) : offerAgain(credit, event, clause, context);
  }
  if (credit === null) return none(null, 'no-credit');
  return rulesOf(clause)[event.kind](credit, event, context);
}

/**
 * What is said of a lead that is merged into another changes where its credit would stand, and no figure: an undo then gives what there
 * would be without the merge, in whatever order facts and merges are told. Its clock stands at the merge.
 */
function meanwhile(credit: Credit, event: TallyEvent, clause: QuotaClause, context: TallyContext): Tallied {
  const { beforeMerge, mergedAt, bucket } = credit;
  const lived: Credit = { ...credit, bucket: beforeMerge ?? bucket, beforeMerge: null, mergedAt: null };
  const at = Math.min(event.at, mergedAt ?? event.at);
  const after = tally(lived, { ...event, at }, clause, context).credit ?? lived;
  if (after === lived) return none(credit, 'merged-meanwhile');
  return none({ ...after, bucket, beforeMerge: after.bucket, mergedAt }, 'merged-meanwhile');
}

type Earning = Offered | StageEntered;

function earn(event: Earning, clause: QuotaClause, context: TallyContext): Tallied {
  const because = refusal(event, clause, context);
  if (because !== null) return none(null, because);
  const isOffer = event.kind === 'offered';
  const worth = worthOf(clause, event.attributes, context.valueTable ?? null);
  if (worth.amount === 0) return none(null, 'worth-nothing');
  const credit: Credit = {
    clauseKey: clause.key,
    clauseVersion: context.clauseVersion,
    leadId: event.leadId,
    episode: event.episode,
    period: context.periodAt(event.at),
    earnedAt: event.at,
    bucket: firstBucket(clause, event.attributes, isOffer),
    amount: worth.amount,
    isPart: worth.isPart,
    windowClosesAt: isOffer ? context.acceptanceClosesAt(event.at) : null,
    contestableUntil: null,
    ...{ beforeMerge: null, mergedAt: null },
  };
  return post(null, credit, { at: event.at, cause: event.kind }, context);
}

function refusal(event: Earning, clause: QuotaClause, context: TallyContext): UntalliedBecause | null {
  const stage = event.kind === 'offered' ? 'offer' : event.stage;
  if (stage !== clause.stage) return 'other-stage';
  if (!matches(clause.segment, event.attributes)) return 'outside-segment';
  if (event.episode > 1 && !clause.countsRequalified) return 'requalified';
  return isSameCompany(event, clause, context) ? 'same-company' : null;
}

function isSameCompany(event: Earning, { oncePerCompanyDays }: QuotaClause, context: TallyContext): boolean {
  if (oncePerCompanyDays === null || event.companyId === null || context.companyCreditedAt === null)
    return false;
  return event.at - context.companyCreditedAt < oncePerCompanyDays * DAY_MS;
}

function offerAgain(credit: Credit, event: Earning, clause: QuotaClause, context: TallyContext): Tallied {
  if (event.kind !== 'offered') return none(credit, 'already-credited');
  const windowClosesAt = context.acceptanceClosesAt(event.at);
  if (credit.bucket !== 'reversed') return none({ ...credit, windowClosesAt }, 'already-credited');
  const offered = { ...credit, windowClosesAt, contestableUntil: null };
  const bucket = firstBucket(clause, event.attributes, true);
  if (bucket === 'reversed') return none(offered, 'nothing-to-change');
  return move(offered, bucket, { at: event.at, cause: 'offered-again' }, context);
}

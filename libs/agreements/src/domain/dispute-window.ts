import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import type { DisputeClock } from './dispute-clock.js';
import type { Stood } from './stood-still.js';

/** How long the two sides have for one dispute. */
export interface DisputeWindow {
  readonly handoverId: string;
  readonly leadId: string;
  /** By whose calendar it goes on after it stood still; null for the product's own. */
  readonly versionId: string | null;
  readonly closesAt: EpochMs;
  /** Since when it stands still, where its lead is merged into another. */
  readonly setAsideAt: EpochMs | null;
}

/**
 * The window of a dispute (rulings 11 and 14): whatever the rejection did to a credit, every dispute has one, so that it ends.
 *
 * - It began with the rejection, by each clock that was promised for the hand-over; both sides have until the last of them closes.
 * - While the lead was merged into another it stood still, and keeps the working days it had left.
 * - Where it is over by the time of the dispute (told late, or let through by a coarser bound), both sides have the same time from then
 *   on: nobody is overruled who was never asked.
 *
 * `history`: all facts of the lead. `clocks`: one at least.
 */
export function disputeWindowOf(
  entry: Entry<'handover.disputed'>,
  history: readonly Entry[],
  clocks: readonly DisputeClock[],
): DisputeWindow {
  const { handoverId } = entry.payload;
  const disputedAt = entry.occurredAt.getTime();
  const rejectedAt = rejectionOf(handoverId, history) ?? disputedAt;
  const stretches = mergedAfter(rejectedAt, history);
  const closing = clocks.map((clock) => ({
    clock,
    closesAt: stretches.reduce(goOn(clock), clock.closesAt(rejectedAt)),
  }));
  const open = closing.filter(({ closesAt }) => closesAt > disputedAt);
  const later = clocks.map((clock) => ({ clock, closesAt: clock.closesAt(disputedAt) }));
  const last = (open.length > 0 ? open : later).reduce((one, other) =>
    other.closesAt > one.closesAt ? other : one,
  );
  return {
    ...{ handoverId, leadId: entry.leadId ?? '', versionId: last.clock.versionId, closesAt: last.closesAt },
    setAsideAt: isMerged(history) ? disputedAt : null,
  };
}

const goOn =
  (clock: DisputeClock) =>
  (closesAt: EpochMs, stood: Stood): EpochMs =>
    closesAt > stood.from ? clock.closesAfterPause(closesAt, stood) : closesAt;

const rejectionOf = (handoverId: string, history: readonly Entry[]): EpochMs | undefined =>
  history
    .findLast((fact) => fact.type === 'handover.rejected' && fact.payload.handoverId === handoverId)
    ?.occurredAt.getTime();

/** Merges that were taken back, as far as they lie after an instant. */
const mergedAfter = (at: EpochMs, history: readonly Entry[]): readonly Stood[] =>
  history.flatMap((fact) => {
    if (fact.type !== 'lead.unmerged' || fact.occurredAt.getTime() <= at) return [];
    return [{ from: Math.max(at, Date.parse(fact.payload.mergedAt)), to: fact.occurredAt.getTime() }];
  });

const isMerged = (history: readonly Entry[]): boolean =>
  history.findLast(({ type }) => type === 'lead.merged' || type === 'lead.unmerged')?.type === 'lead.merged';

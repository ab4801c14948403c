import type { Tx } from '#database';
import type { StepTimes } from '../domain/deal-steps.js';
import { daysOf, noonsOf } from '../persistence/days.js';
import type { OpportunityInput } from './opportunity-input.js';

/**
 * When what the rows tell happened, in two statements however many rows.
 *
 * - A day without a time is its noon in the workspace's zone; what has no date happened at `undatedAt`.
 * - No deal closes before it opened: a close on the opening day falls on the opening, an undated opening not after the close.
 */
export async function importTimes(
  tx: Tx,
  workspaceId: string,
  inputs: readonly OpportunityInput[],
): Promise<StepTimes[]> {
  const noons = await noonsOf(tx, workspaceId, [
    ...new Set(inputs.flatMap(({ closedOn }) => closedOn ?? [])),
  ]);
  const drafts = inputs.map((input) => instantsOf(input, noons));
  const instants = new Set(
    drafts.flatMap(({ closedAt, changedAt }) => [closedAt.getTime(), changedAt.getTime()]),
  );
  const days = await daysOf(
    tx,
    workspaceId,
    [...instants].map((at) => new Date(at)),
  );
  const dayOf = (at: Date): string => days.get(at.getTime()) ?? '';
  return drafts.map((times, index) => ({
    ...times,
    closedOn: inputs[index]?.closedOn ?? dayOf(times.closedAt),
    changedOn: dayOf(times.changedAt),
  }));
}

function instantsOf(
  { openedAt, closedOn, undatedAt }: OpportunityInput,
  noons: ReadonlyMap<string, Date>,
): Pick<StepTimes, 'openedAt' | 'closedAt' | 'changedAt'> {
  const closing = (closedOn === null ? undefined : noons.get(closedOn)) ?? undatedAt;
  const opening = openedAt ?? earlier(undatedAt, closing);
  return { openedAt: opening, closedAt: later(opening, closing), changedAt: undatedAt };
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
const later = (one: Date, other: Date): Date => (one > other ? one : other);

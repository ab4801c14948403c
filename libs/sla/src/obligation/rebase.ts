import type { BusinessTime } from '../business-time.js';
import { deadlineOf } from './clock.js';
import type { Basis, Effect, Obligation, Rebased } from './obligation.js';

const basisOf = ({
  clauseVersion,
  calendarVersion,
  tierKey,
  targetMs,
  dueAt,
  lastMetAt,
}: Obligation): Basis => ({ clauseVersion, calendarVersion, tierKey, targetMs, dueAt, lastMetAt });

/** What a re-basing would change, before anybody decides on it: the deadline by the old basis and by the new one. */
export function rebase(
  before: Obligation,
  event: Rebased,
  calendar: BusinessTime,
): { readonly obligation: Obligation; readonly effects: readonly Effect[] } {
  const { clauseVersion, calendarVersion, tierKey, targetMs, at } = event;
  const deadline = deadlineOf(before, targetMs, calendar);
  const obligation = { ...before, clauseVersion, calendarVersion, tierKey, targetMs, ...deadline };
  return { obligation, effects: [{ kind: 'rebased', at, from: basisOf(before), to: basisOf(obligation) }] };
}

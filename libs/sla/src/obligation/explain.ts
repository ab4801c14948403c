import type { EpochMs } from '#kernel';
import type { BusinessTime, TimeSlice } from '../business-time.js';
import type { Tier } from '../clauses/duty.js';
import type { DutyClause } from '../clauses/registry.js';
import { elapsedMs, isOpen } from './catch-up.js';
import type { Obligation, ObligationState, Pause, Progress } from './obligation.js';

/** Why an obligation stands as it does, for the person it binds. */
export interface Explanation {
  readonly state: ObligationState;
  readonly startedAt: EpochMs;
  /** The instant the account runs to: now, or when it was answered or ended. */
  readonly until: EpochMs;
  /** Without gap or overlap, in order; what counted sums to `elapsedMs`. */
  readonly slices: readonly TimeSlice[];
  readonly pauses: readonly Pause[];
  /** Which time round, from 1. */
  readonly cycle: number;
  readonly progress: Progress | null;
  /** The row of the clause that set the target; null when the clause passed is a later version without it. */
  readonly tier: Tier | null;
  readonly clauseKey: string;
  readonly clauseVersion: string;
  readonly calendarVersion: string;
  readonly targetMs: number;
  readonly elapsedMs: number;
  /** Business time left; 0 once used up. */
  readonly remainingMs: number;
  readonly dueAt: EpochMs;
}

/** The account of an obligation as of an instant: which time counted, which did not, and why. */
export function explain(
  obligation: Obligation,
  clause: DutyClause,
  calendar: BusinessTime,
  asOf: EpochMs,
): Explanation {
  const stoppedAt = isOpen(obligation) ? null : (obligation.fulfilledAt ?? obligation.endedAt);
  const until = Math.max(obligation.startedAt, Math.min(asOf, stoppedAt ?? asOf));
  const elapsed = elapsedMs(obligation, until, calendar);
  return {
    state: obligation.state,
    startedAt: obligation.startedAt,
    until,
    slices: slicesOf(obligation, until, calendar),
    pauses: obligation.pauses,
    cycle: obligation.cycle,
    progress: obligation.progress,
    tier: clause.tiers.find((tier) => tier.key === obligation.tierKey) ?? null,
    clauseKey: obligation.clauseKey,
    clauseVersion: obligation.clauseVersion,
    calendarVersion: obligation.calendarVersion,
    targetMs: obligation.targetMs,
    elapsedMs: elapsed,
    remainingMs: Math.max(0, obligation.targetMs - elapsed),
    dueAt: obligation.dueAt,
  };
}

/** The calendar's own account, with the paused stretches cut out of it. */
function slicesOf(
  { startedAt, runsFrom, pauses }: Obligation,
  until: EpochMs,
  calendar: BusinessTime,
): readonly TimeSlice[] {
  const slices: TimeSlice[] = [];
  let from = Math.min(runsFrom, until);
  if (from > startedAt) slices.push({ from: startedAt, to: from, counts: false, because: 'not-begun' });
  for (const { reason, ...paused } of pauses) {
    const pause = { ...paused, from: Math.max(paused.from, runsFrom), reason };
    const pausedTo = Math.min(pause.to ?? pause.endsBy, until);
    if (pausedTo <= pause.from) continue;
    if (pause.from > from) slices.push(...calendar.explain(from, pause.from));
    slices.push({ from: pause.from, to: pausedTo, counts: false, because: 'pause', label: pause.reason });
    from = pausedTo;
  }
  if (until > from) slices.push(...calendar.explain(from, until));
  return slices;
}

import type { Entry } from '#contracts';
import type { Days } from './days.js';

/** A clock that runs: kept so that a board can tell the deadline next in line. */
export interface OpenObligation {
  readonly obligationId: string;
  readonly agreementId: string;
  readonly clauseKey: string;
  /** The day it started, in the days of its agreement. */
  readonly postedOn: string;
  /** ISO 8601 in UTC. */
  readonly dueAt: string;
}

/** What these entries do to running clocks of lead level, the last word each: the clock, or null when it stopped. */
export function clockChanges(entries: readonly Entry[], days: Days): Map<string, OpenObligation | null> {
  const changes = new Map<string, OpenObligation | null>();
  for (const entry of entries) {
    const clock = clockAfter(entry, days);
    if (clock) changes.set(clock.obligationId, clock.isRunning ? clock.open : null);
  }
  return changes;
}

interface Clock {
  readonly obligationId: string;
  readonly isRunning: boolean;
  readonly open: OpenObligation;
}

/** Whether the clock runs after an entry of the type. */
const RUNS_AFTER = {
  'obligation.started': true,
  'obligation.rescheduled': true,
  'obligation.met': false,
  'obligation.breached': false,
  'obligation.excused': false,
  'obligation.cancelled': false,
} as const;

type ClockEntry = Entry<keyof typeof RUNS_AFTER>;

const isClockEntry = (entry: Entry): entry is ClockEntry => entry.type in RUNS_AFTER;

function clockAfter(entry: Entry, days: Days): Clock | undefined {
  if (!isClockEntry(entry) || entry.payload.level !== 'lead') return undefined;
  const { obligationId, agreementId, clauseKey, versionId, startedAt } = entry.payload;
  const dueAt = new Date(entry.payload.dueAt).toISOString();
  const postedOn = days.dayFor(versionId, startedAt);
  return {
    obligationId,
    isRunning: RUNS_AFTER[entry.type],
    open: { obligationId, agreementId, clauseKey, postedOn, dueAt },
  };
}

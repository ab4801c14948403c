import type { EpochMs } from '#kernel';
import type { Pausing } from '../clauses/duty.js';
import type { Evidence } from '../clauses/evidence.js';
import { dutyKindOf } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import type { ObligationEvent } from './obligation.js';
import { NEVER } from './pause-limit.js';

/** When a fact happened, and when we learned of it. */
export interface Dates {
  readonly at: EpochMs;
  readonly recordedAt?: EpochMs;
  readonly seq?: number;
}

/** No limit beside the resume date. */
const NO_LIMIT_MS = Number.MAX_SAFE_INTEGER;

/** The pause evidence asks of a duty, null when none: a hold stands every clock, other pauses are the kind's own. */
export function pausingOf(clause: DutyClause, evidence: Evidence): Pausing | null {
  if (evidence.kind !== 'held') return dutyKindOf(clause).when.pauses?.(clause, evidence) ?? null;
  return { reason: evidence.reason, limitMs: NO_LIMIT_MS, resumeBy: evidence.resumeBy };
}

/** True when evidence lets a clock that stands run again. */
export const isResuming = (clause: DutyClause, evidence: Evidence): boolean =>
  evidence.kind === 'resumed' || (dutyKindOf(clause).when.resumes?.(clause, evidence) ?? false);

/** What evidence does to a running duty, by the table of its kind; the machine says the rest. */
export function heed(clause: DutyClause, evidence: Evidence, dates: Dates): readonly ObligationEvent[] {
  const { when } = dutyKindOf(clause);
  const events: (ObligationEvent | null)[] = [
    when.answers(clause, evidence) ? { kind: 'fulfilled', ...dates, evidence } : null,
    excusing(when.excuses?.(clause, evidence) ?? null, dates),
    cancelling(when.cancels?.(clause, evidence) ?? null, dates),
    isResuming(clause, evidence) ? { kind: 'resumed', ...dates } : null,
    pausing(pausingOf(clause, evidence), dates),
  ];
  return events.filter((event) => event !== null);
}

const excusing = (reason: string | null, dates: Dates): ObligationEvent | null =>
  reason === null ? null : { kind: 'excused', ...dates, reason, isRelief: false };

const cancelling = (reason: string | null, dates: Dates): ObligationEvent | null =>
  reason === null ? null : { kind: 'cancelled', ...dates, reason };

const pausing = (pause: Pausing | null, dates: Dates): ObligationEvent | null =>
  pause === null ? null : { kind: 'paused', ...dates, ...pause, resumeBy: pause.resumeBy ?? NEVER };

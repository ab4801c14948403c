import { DAY_MS } from '#kernel';
import { holds, readConditions } from './conditions.js';
import type { TraceCondition } from './conditions.js';
import { DUTY_MEMBERS, readDuty } from './duty.js';
import type { DutyCommon, DutyKind, Pausing } from './duty.js';
import type { Evidence } from './evidence.js';
import { flag, number, onlyMembers } from './reading.js';

/**
 * A promise about any log of events, its conditions written down as data. It is judged by the same machine as every other duty and can
 * be tried on an export; an agreement cannot be signed over it.
 */
export interface DutyTrace extends DutyCommon {
  readonly kind: 'duty.trace';
  readonly start: readonly TraceCondition[];
  readonly stop: readonly TraceCondition[];
  readonly pause: readonly TraceCondition[];
  readonly resume: readonly TraceCondition[];
  readonly cancel: readonly TraceCondition[];
  readonly excuse: readonly TraceCondition[];
  /** Whether a start after the stop begins another cycle. */
  readonly isRolling: boolean;
  /** Most business time one pause may give back. */
  readonly pauseLimitMs: number;
}

const nameOf = (evidence: Evidence): string => (evidence.kind === 'event' ? evidence.name : evidence.kind);

/** A pause of a log ends by an event, or when its limit is used up. */
const pausing = (clause: DutyTrace, evidence: Evidence): Pausing | null =>
  holds(clause.pause, evidence)
    ? { reason: nameOf(evidence), limitMs: clause.pauseLimitMs, resumeBy: null }
    : null;

export const dutyTrace: DutyKind<DutyTrace> = {
  family: 'duty',
  kind: 'duty.trace',
  isRelievable: true,
  isUnsignable: true,
  isLeadLevelOnly: true,
  rolls: ({ isRolling }) => (isRolling ? 'with-starts' : null),
  when: {
    starts: (clause, evidence) => holds(clause.start, evidence),
    // What ends it otherwise goes first: a case closed for a reason that excuses is excused, not met.
    answers: (clause, evidence) =>
      holds(clause.stop, evidence) && !holds([...clause.cancel, ...clause.excuse], evidence),
    pauses: pausing,
    resumes: (clause, evidence) => holds(clause.resume, evidence),
    cancels: (clause, evidence) => (holds(clause.cancel, evidence) ? nameOf(evidence) : null),
    excuses: (clause, evidence) => (holds(clause.excuse, evidence) ? nameOf(evidence) : null),
  },
  read(from) {
    onlyMembers(from, [...DUTY_MEMBERS, ...CONDITIONS, 'isRolling', 'pauseLimitMs']);
    return {
      kind: 'duty.trace',
      ...readDuty(from),
      start: readConditions(from, 'start', 1),
      stop: readConditions(from, 'stop', 1),
      pause: readConditions(from, 'pause', 0),
      resume: readConditions(from, 'resume', 0),
      cancel: readConditions(from, 'cancel', 0),
      excuse: readConditions(from, 'excuse', 0),
      isRolling: flag(from, 'isRolling', true),
      pauseLimitMs: number(from, 'pauseLimitMs', {
        ...{ min: 1, max: 3660 * DAY_MS, isWhole: true },
        fallback: 366 * DAY_MS,
      }),
    };
  },
};

const CONDITIONS = ['start', 'stop', 'pause', 'resume', 'cancel', 'excuse'] as const;

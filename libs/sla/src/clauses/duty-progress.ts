import { isQualifying, readQualifying } from './attempts.js';
import type { QualifyingAttempts } from './attempts.js';
import { DUTY_MEMBERS, readDuty } from './duty.js';
import type { DutyCommon, DutyKind } from './duty.js';
import type { Evidence } from './evidence.js';
import { oneOf, onlyMembers } from './reading.js';

export const PROGRESS_MEASURES = ['status', 'next-step'] as const;

/**
 * Work on an accepted lead never stands still for longer than the target. Each sign of work ends a cycle and begins the next.
 *
 * - `status`: the target runs from the last sign of work.
 * - `next-step`: once the owner said when the next step is due, it runs from that instant: a step is never overdue by more.
 */
export interface DutyProgress extends DutyCommon {
  readonly kind: 'duty.progress';
  readonly measure: (typeof PROGRESS_MEASURES)[number];
  readonly qualifying: QualifyingAttempts;
}

/** Stages at which the lead is a deal, or decided: its own promises end there. */
const BEYOND: readonly string[] = ['opportunity', 'customer', 'recycled', 'disqualified', 'lost'];

const isWork = ({ qualifying }: DutyProgress, evidence: Evidence): boolean =>
  evidence.kind === 'moved' ||
  evidence.kind === 'decided' ||
  evidence.kind === 'step-set' ||
  (evidence.kind === 'attempt' && isQualifying(qualifying, evidence));

export const dutyProgress: DutyKind<DutyProgress> = {
  family: 'duty',
  kind: 'duty.progress',
  isRelievable: true,
  rolls: () => 'with-answers',
  when: {
    starts: (_clause, evidence) => evidence.kind === 'accepted',
    answers: isWork,
    ends: (_clause, evidence) =>
      evidence.kind === 'left' || (evidence.kind === 'moved' && BEYOND.includes(evidence.to)),
  },
  runsFrom: ({ measure }, evidence) =>
    measure === 'next-step' && evidence.kind === 'step-set' ? evidence.dueAt : null,
  read(from) {
    onlyMembers(from, [...DUTY_MEMBERS, 'measure', 'qualifying']);
    return {
      kind: 'duty.progress',
      ...readDuty(from),
      measure: oneOf(from, 'measure', PROGRESS_MEASURES, 'status'),
      qualifying: readQualifying(from),
    };
  },
};

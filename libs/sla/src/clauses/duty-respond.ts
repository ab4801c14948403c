import { EMPTY_OUTCOMES, isConnected, isQualifying, QUALIFYING_TYPES, readQualifying } from './attempts.js';
import type { QualifyingAttempts, QualifyingType } from './attempts.js';
import { DUTY_MEMBERS, readDuty } from './duty.js';
import type { DutyCommon, DutyKind } from './duty.js';
import type { Evidence } from './evidence.js';
import { manyOf, onlyMembers } from './reading.js';

/** Answer whoever wrote, within the target; the first message without an answer begins a cycle, a response ends it. */
export interface DutyRespond extends DutyCommon {
  readonly kind: 'duty.respond';
  /** Ways of writing in that ask for an answer. */
  readonly messages: readonly QualifyingType[];
  /** What counts as a response. */
  readonly qualifying: QualifyingAttempts;
}

/** A call that was picked up needs no answer any more, an automatic reply asks for none. */
const asksForAnswer = ({ messages }: DutyRespond, evidence: Evidence): boolean =>
  evidence.kind === 'message' &&
  (messages as readonly string[]).includes(evidence.type) &&
  !EMPTY_OUTCOMES.includes(evidence.outcome) &&
  !isConnected(evidence);

export const dutyRespond: DutyKind<DutyRespond> = {
  family: 'duty',
  kind: 'duty.respond',
  isRelievable: false,
  rolls: () => 'with-starts',
  when: {
    starts: asksForAnswer,
    answers: (clause, evidence) => evidence.kind === 'attempt' && isQualifying(clause.qualifying, evidence),
    ends: (_clause, evidence) => evidence.kind === 'left',
  },
  read(from) {
    onlyMembers(from, [...DUTY_MEMBERS, 'messages', 'qualifying']);
    return {
      kind: 'duty.respond',
      ...readDuty(from),
      messages: manyOf(from, 'messages', QUALIFYING_TYPES),
      qualifying: readQualifying(from),
    };
  },
};

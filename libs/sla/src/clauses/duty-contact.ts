import { isQualifying, readQualifying } from './attempts.js';
import type { QualifyingAttempts } from './attempts.js';
import { DUTY_MEMBERS, readDuty } from './duty.js';
import type { DutyCommon, DutyKind } from './duty.js';
import { onlyMembers } from './reading.js';

/** The first qualifying attempt to reach the person, within the target. */
export interface DutyContact extends DutyCommon {
  readonly kind: 'duty.contact';
  readonly qualifying: QualifyingAttempts;
}

export const dutyContact: DutyKind<DutyContact> = {
  family: 'duty',
  kind: 'duty.contact',
  isRelievable: true,
  when: {
    starts: (_clause, evidence) => evidence.kind === 'offered',
    answers: (clause, evidence) => evidence.kind === 'attempt' && isQualifying(clause.qualifying, evidence),
  },
  read(from) {
    onlyMembers(from, [...DUTY_MEMBERS, 'qualifying']);
    return { kind: 'duty.contact', ...readDuty(from), qualifying: readQualifying(from) };
  },
};

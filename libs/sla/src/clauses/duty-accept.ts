import { DUTY_MEMBERS, readDuty } from './duty.js';
import type { DutyCommon, DutyKind } from './duty.js';
import { onlyMembers } from './reading.js';

/** Accept the lead, or reject it with a reason, within the target. */
export interface DutyAccept extends DutyCommon {
  readonly kind: 'duty.accept';
}

export const dutyAccept: DutyKind<DutyAccept> = {
  family: 'duty',
  kind: 'duty.accept',
  // A bad lead frees nobody from saying so in time.
  isRelievable: false,
  when: {
    starts: (_clause, evidence) => evidence.kind === 'offered',
    answers: (_clause, evidence) => evidence.kind === 'accepted' || evidence.kind === 'rejected',
  },
  read(from) {
    onlyMembers(from, DUTY_MEMBERS);
    return { kind: 'duty.accept', ...readDuty(from) };
  },
};

import { DUTY_MEMBERS, readDuty } from './duty.js';
import type { DutyCommon, DutyKind } from './duty.js';
import { onlyMembers } from './reading.js';

/** Qualify the lead for sales, give it back, or disqualify it, within the target of having accepted it. */
export interface DutyDecide extends DutyCommon {
  readonly kind: 'duty.decide';
}

export const dutyDecide: DutyKind<DutyDecide> = {
  family: 'duty',
  kind: 'duty.decide',
  isRelievable: true,
  when: {
    starts: (_clause, evidence) => evidence.kind === 'accepted',
    answers: (_clause, evidence) => evidence.kind === 'decided',
  },
  read(from) {
    onlyMembers(from, DUTY_MEMBERS);
    return { kind: 'duty.decide', ...readDuty(from) };
  },
};

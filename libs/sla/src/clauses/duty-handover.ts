import { DUTY_MEMBERS, readDuty } from './duty.js';
import type { DutyCommon, DutyKind } from './duty.js';
import { oneOf, onlyMembers, wrong } from './reading.js';

/** Marketing's own clock: the delay between a capture and the offer is somebody's promise too. */
export interface DutyHandover extends DutyCommon {
  readonly kind: 'duty.handover';
  readonly from: 'captured' | 'qualified';
  readonly to: 'qualified' | 'offered';
}

export const dutyHandover: DutyKind<DutyHandover> = {
  family: 'duty',
  kind: 'duty.handover',
  // It is over before sales could find fault with the lead.
  isRelievable: false,
  // Nobody owns a lead that was not handed over yet.
  isLeadLevelOnly: true,
  when: {
    starts: (clause, evidence) => evidence.kind === clause.from,
    // An offer says more than that the lead was found ready.
    answers: (clause, evidence) => evidence.kind === clause.to || evidence.kind === 'offered',
  },
  read(from) {
    onlyMembers(from, [...DUTY_MEMBERS, 'from', 'to']);
    const clause: DutyHandover = {
      kind: 'duty.handover',
      ...readDuty(from),
      from: oneOf(from, 'from', ['captured', 'qualified'] as const, 'captured'),
      to: oneOf(from, 'to', ['qualified', 'offered'] as const, 'offered'),
    };
    if (clause.from === clause.to) wrong(from, 'to', 'something later than where it starts');
    return clause;
  },
};

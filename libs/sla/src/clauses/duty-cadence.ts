import { DAY_MS, MINUTE_MS } from '#kernel';
import { isConnected, isQualifying, readQualifying } from './attempts.js';
import type { QualifyingAttempts } from './attempts.js';
import { DUTY_MEMBERS, readDuty } from './duty.js';
import type { DutyCommon, DutyKind } from './duty.js';
import { number, onlyMembers } from './reading.js';

/** At least so many qualifying attempts within the target, unless somebody is reached before. */
export interface DutyCadence extends DutyCommon {
  readonly kind: 'duty.cadence';
  readonly attempts: number;
  /** Wall-clock milliseconds between two attempts that count: six mails in a minute are one attempt. */
  readonly minimumGapMs: number;
  readonly qualifying: QualifyingAttempts;
}

export const dutyCadence: DutyKind<DutyCadence> = {
  family: 'duty',
  kind: 'duty.cadence',
  isRelievable: true,
  when: {
    starts: (_clause, evidence) => evidence.kind === 'accepted',
    answers: (clause, evidence) => evidence.kind === 'attempt' && isQualifying(clause.qualifying, evidence),
    // Sales decided to go on with it: nobody has to be reached any more.
    cancels: (_clause, evidence) =>
      evidence.kind === 'decided' && evidence.decision === 'sql' ? 'qualified' : null,
  },
  count: ({ attempts, minimumGapMs }) => ({ needed: attempts, minimumGapMs }),
  settles: (_clause, evidence) => evidence.kind === 'attempt' && isConnected(evidence),
  read(from) {
    onlyMembers(from, [...DUTY_MEMBERS, 'qualifying', 'attempts', 'minimumGapMs']);
    return {
      kind: 'duty.cadence',
      ...readDuty(from),
      attempts: number(from, 'attempts', { min: 1, max: 100, isWhole: true }),
      minimumGapMs: number(from, 'minimumGapMs', {
        ...{ min: 0, max: 30 * DAY_MS, isWhole: true },
        fallback: 30 * MINUTE_MS,
      }),
      qualifying: readQualifying(from),
    };
  },
};

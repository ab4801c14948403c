import { DUTY_MEMBERS, readDuty } from './duty.js';
import type { DutyCommon, DutyKind } from './duty.js';
import { manyOf, onlyMembers, reading, wrong } from './reading.js';
import type { Reading } from './reading.js';

/** Types of activity that can be an attempt; a note never is. */
export const QUALIFYING_TYPES = ['call', 'email', 'meeting', 'message', 'visit'] as const;
export type QualifyingType = (typeof QUALIFYING_TYPES)[number];

/** Outcomes that are no attempt in anybody's eyes: they stop no clock, whatever a version says. */
export const EMPTY_OUTCOMES: readonly string[] = ['auto_reply', 'internal_note', 'bounced'];

export interface QualifyingAttempts {
  readonly types: readonly QualifyingType[];
  /** Outcomes that qualify; null for any that is not empty. */
  readonly outcomes: readonly string[] | null;
}

/** The first qualifying attempt to reach the person, within the target. */
export interface DutyContact extends DutyCommon {
  readonly kind: 'duty.contact';
  readonly qualifying: QualifyingAttempts;
}

/** True when an attempt is one the agreement recognises. */
export const isQualifying = (
  qualifying: QualifyingAttempts,
  attempt: { type: string; outcome: string },
): boolean =>
  (qualifying.types as readonly string[]).includes(attempt.type) &&
  !EMPTY_OUTCOMES.includes(attempt.outcome) &&
  (qualifying.outcomes === null || qualifying.outcomes.includes(attempt.outcome));

export const dutyContact: DutyKind<DutyContact> = {
  family: 'duty',
  kind: 'duty.contact',
  startsAt: 'offer',
  isRelievable: true,
  answers: (clause, evidence) => evidence.kind === 'attempt' && isQualifying(clause.qualifying, evidence),
  read(from) {
    onlyMembers(from, [...DUTY_MEMBERS, 'qualifying']);
    return { kind: 'duty.contact', ...readDuty(from), qualifying: readQualifying(from) };
  },
};

function readQualifying(from: Reading): QualifyingAttempts {
  const row = reading(from.value.qualifying ?? {}, `${from.pointer}/qualifying`, from.problems);
  onlyMembers(row, ['types', 'outcomes']);
  return { types: manyOf(row, 'types', QUALIFYING_TYPES), outcomes: readOutcomes(row) };
}

function readOutcomes(row: Reading): readonly string[] | null {
  const value = row.value.outcomes ?? null;
  if (value === null) return null;
  const isGood =
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 50 &&
    value.every((each) => typeof each === 'string' && !EMPTY_OUTCOMES.includes(each));
  if (isGood) return value as string[];
  wrong(row, 'outcomes', `a list of outcomes, never ${EMPTY_OUTCOMES.join(', ')}`);
  return null;
}

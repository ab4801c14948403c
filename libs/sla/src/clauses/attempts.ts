import { manyOf, onlyMembers, reading, wrong } from './reading.js';
import type { Reading } from './reading.js';

/** Types of activity that can be an attempt; a note never is. */
export const QUALIFYING_TYPES = ['call', 'email', 'meeting', 'message', 'visit'] as const;
export type QualifyingType = (typeof QUALIFYING_TYPES)[number];

/** Outcomes that are no attempt in anybody's eyes: they stop no clock, whatever a version says. */
export const EMPTY_OUTCOMES: readonly string[] = ['auto_reply', 'internal_note', 'bounced'];

/** Outcomes by which somebody was reached: no further attempt is owed. */
export const CONNECTED_OUTCOMES: readonly string[] = ['connected', 'held'];

/** What counts as an attempt, or as a response. */
export interface QualifyingAttempts {
  readonly types: readonly QualifyingType[];
  /** Outcomes that qualify; null for any that is not empty. */
  readonly outcomes: readonly string[] | null;
}

interface Contact {
  readonly type: string;
  readonly outcome: string;
}

/** True when an attempt is one the agreement recognises. */
export const isQualifying = (qualifying: QualifyingAttempts, attempt: Contact): boolean =>
  (qualifying.types as readonly string[]).includes(attempt.type) &&
  !EMPTY_OUTCOMES.includes(attempt.outcome) &&
  (qualifying.outcomes === null || qualifying.outcomes.includes(attempt.outcome));

export const isConnected = ({ outcome }: Contact): boolean => CONNECTED_OUTCOMES.includes(outcome);

export function readQualifying(from: Reading): QualifyingAttempts {
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

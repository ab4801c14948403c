import { EVERYONE, predicateProblems, TEAM_KINDS } from '#contracts';
import type { Predicate, TeamKind } from '#contracts';
import { readPenalty } from './penalty.js';
import type { Penalty } from './penalty.js';
import { key, number, oneOf, text } from './reading.js';
import type { Reading } from './reading.js';

/** What every promise says, whatever its kind. */
export interface ClauseCommon {
  /** Stable over versions: the tally and every standing follow it. */
  readonly key: string;
  readonly title: string;
  readonly owedBy: TeamKind;
  readonly owedTo: TeamKind;
  /** Share of the promise that is to be kept, above 0 and at most 1; 1 − objective is the error budget. */
  readonly objective: number;
  readonly consequence: string;
  /** What a miss costs; left out where the consequence is words alone. */
  readonly penalty?: Penalty;
  readonly note: string;
  /** The end-customer outcome this promise serves, shown beside it. */
  readonly serves: string;
  /** Which leads it is about. */
  readonly segment: Predicate;
}

export const COMMON_MEMBERS = [
  'kind',
  'key',
  'title',
  'owedBy',
  'owedTo',
  'objective',
  'consequence',
  'penalty',
  'note',
  'serves',
  'segment',
] as const;

export function readCommon(from: Reading): ClauseCommon {
  return {
    key: key(from, 'key'),
    title: text(from, 'title', { max: 200 }),
    owedBy: oneOf(from, 'owedBy', TEAM_KINDS),
    owedTo: oneOf(from, 'owedTo', TEAM_KINDS),
    objective: number(from, 'objective', { min: 0.01, max: 1, fallback: 1 }),
    consequence: text(from, 'consequence', { max: 2000, fallback: '' }),
    // Not written, not kept: the fingerprint of what was signed stays as it is.
    ...(from.value.penalty === undefined ? {} : { penalty: readPenalty(from) }),
    note: text(from, 'note', { max: 2000, fallback: '' }),
    serves: text(from, 'serves', { max: 500, fallback: '' }),
    segment: readPredicate(from, 'segment', EVERYONE),
  };
}

export function readPredicate(from: Reading, member: string, fallback?: Predicate): Predicate {
  const value = from.value[member];
  if (value === undefined && fallback !== undefined) return fallback;
  from.problems.push(...predicateProblems(value, `${from.pointer}/${member}`));
  return value as Predicate;
}

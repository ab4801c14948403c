import { dutyKindOf } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import type { Evidence } from '../clauses/evidence.js';
import type { EpochMs } from '#kernel';
import type { Obligation, Progress } from './obligation.js';

/** Nothing done yet; null where one act is enough. */
export const noProgress = (clause: DutyClause): Progress | null => {
  const counting = dutyKindOf(clause).count?.(clause);
  return counting ? { done: 0, needed: counting.needed, lastAt: null } : null;
};

export interface Weighed {
  readonly progress: Progress | null;
  /** True when the promise is kept by it. */
  readonly isEnough: boolean;
}

/** What an answer adds; null when it follows the one before too closely to be another. */
export function weigh(
  { progress }: Pick<Obligation, 'progress'>,
  answer: { readonly at: EpochMs; readonly evidence: Evidence },
  clause: DutyClause,
): Weighed | null {
  const { count, settles } = dutyKindOf(clause);
  if (!count || progress === null) return { progress, isEnough: true };
  const isSettled = settles?.(clause, answer.evidence) ?? false;
  const { minimumGapMs } = count(clause);
  const isTooSoon = progress.lastAt !== null && answer.at - progress.lastAt < minimumGapMs;
  if (isTooSoon) return isSettled ? { progress, isEnough: true } : null;
  const done = progress.done + 1;
  return {
    progress: { ...progress, done, lastAt: answer.at },
    isEnough: isSettled || done >= progress.needed,
  };
}

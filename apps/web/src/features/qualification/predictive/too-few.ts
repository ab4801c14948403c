import type { Problem } from '../../../api/problem.js';

const REFUSALS = ['closed', 'won', 'otherwise', 'one-sided-part'] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface TooFew {
  readonly refusal: Refusal;
  readonly have: number;
  readonly need: number;
}

/** Why there is nothing to learn from yet; null for every other refusal. */
export function tooFewOf({ code, facts }: Pick<Problem, 'code' | 'facts'>): TooFew | null {
  if (code !== 'predictive-model/too-few') return null;
  const { have, need } = facts;
  const refusal = REFUSALS.find((each) => each === facts.refusal);
  return refusal !== undefined && typeof have === 'number' && typeof need === 'number'
    ? { refusal, have, need }
    : null;
}

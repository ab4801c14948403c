import { matchesIfKnown, SUB_REASONS } from '#contracts';
import type { FrozenTarget, LeadAttributes, SubReason, TargetVerdict } from '#contracts';
import type { TargetCriterion, TargetDefinition } from './target-definition.js';

/** A criterion, and what does not fit where it does not hold. */
export interface NamedCriterion {
  readonly criterion: string;
  readonly subReason: SubReason;
}

/** Whether a lead is wanted, and why. */
export interface TargetJudgement extends Omit<FrozenTarget, 'version'> {
  /** What it misses, in the order of the definition. */
  readonly missed: readonly NamedCriterion[];
  /** What too little is known for, in the same order. */
  readonly unknown: readonly NamedCriterion[];
}

/**
 * Judges what is known of a lead: `out` where any criterion is missed, else `unknown` where any cannot be told, else `in`. What is
 * missing is never held against a lead, unless the criterion says so.
 */
export function judgeTarget({ criteria }: TargetDefinition, attributes: LeadAttributes): TargetJudgement {
  const judged = criteria.map((criterion) => ({ criterion, verdict: verdictOf(criterion, attributes) }));
  const of = (verdict: TargetVerdict): NamedCriterion[] =>
    judged.flatMap(({ criterion: { key, subReason }, verdict: found }) =>
      found === verdict ? [{ criterion: key, subReason }] : [],
    );
  const bySubReason = SUB_REASONS.flatMap((subReason) => {
    const verdicts = judged.flatMap(({ criterion, verdict }) =>
      criterion.subReason === subReason ? [verdict] : [],
    );
    return verdicts.length === 0 ? [] : [[subReason, worst(verdicts)] as const];
  });
  return {
    verdict: worst(judged.map(({ verdict }) => verdict)),
    bySubReason: Object.fromEntries(bySubReason),
    missed: of('out'),
    unknown: of('unknown'),
  };
}

function verdictOf({ when, unknownCountsAs }: TargetCriterion, attributes: LeadAttributes): TargetVerdict {
  const holds = matchesIfKnown(when, attributes);
  if (holds === null) return unknownCountsAs;
  return holds ? 'in' : 'out';
}

const worst = (verdicts: readonly TargetVerdict[]): TargetVerdict =>
  (['out', 'unknown'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'in';

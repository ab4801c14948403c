import { SUB_REASONS } from '#contracts';
import type { SubReason, TargetVerdict } from '#contracts';
import type { NamedCriterion } from '#scoring';

export type VerdictCounts = Readonly<Record<TargetVerdict, number>>;

/** How many leads a sub-reason speaks against, and of how many it cannot be told. */
export interface SubReasonCounts {
  readonly subReason: SubReason;
  readonly missed: number;
  readonly unknown: number;
}

/** How many there are of each verdict; together they are all. */
export const countsOf = (verdicts: readonly TargetVerdict[]): VerdictCounts => {
  const of = (verdict: TargetVerdict): number => verdicts.filter((each) => each === verdict).length;
  return { in: of('in'), out: of('out'), unknown: of('unknown') };
};

interface Judged {
  readonly missed: readonly NamedCriterion[];
  readonly unknown: readonly NamedCriterion[];
}

/** Each lead once for each sub-reason, however many of its criteria are missed; one that nobody misses is left out. */
export const missesOf = (leads: readonly Judged[]): readonly SubReasonCounts[] =>
  SUB_REASONS.map((subReason) => {
    const count = (list: keyof Judged): number =>
      leads.filter((lead) => lead[list].some((each) => each.subReason === subReason)).length;
    return { subReason, missed: count('missed'), unknown: count('unknown') };
  }).filter(({ missed, unknown }) => missed + unknown > 0);

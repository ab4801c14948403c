import type { ListedConsequence } from '#contracts';
import { isEarnedBack } from '#sla';
import type { ClosedClause } from './closing.js';

/** A consequence, and whether later periods have taken it back. */
export interface ShownConsequence extends ListedConsequence {
  /** Null where nothing can take it back. */
  readonly isEarnedBack: boolean | null;
}

/** How a promise fared in a closed period. */
export interface Fared {
  readonly period: string;
  readonly clauseKey: string;
  readonly isKept: boolean | null;
}

/** What follows from a closed period, as the periods closed since then leave it. `past` in the order of periods. */
export const withEarnBack = (
  clauses: readonly ClosedClause[],
  past: readonly Fared[],
  period: string,
): readonly ShownConsequence[] =>
  clauses.flatMap(({ clauseKey, consequence, penalty }) => {
    if (consequence === null) return [];
    const later = past.filter((each) => each.clauseKey === clauseKey && each.period > period);
    const after = penalty?.earnBackAfter ?? null;
    const earned = isEarnedBack(
      after,
      later.map(({ isKept }) => isKept),
    );
    return [{ ...consequence, isEarnedBack: after === null ? null : earned }];
  });

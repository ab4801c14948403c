import type { AgreementVersion, Clause, Terms } from '../../api/types.js';
import { newClause } from '../agreement/editor/new-clause.js';
import { withValue } from '../agreement/editor/places.js';
import type { PlannedPeriod } from './plan-query.js';

export type VolumeClause = Extract<Clause, { kind: 'quota.volume' }>;

/** Quotas of leads a plan can give a goal to. */
export const quotasOf = ({ terms }: Pick<AgreementVersion, 'terms'>): readonly VolumeClause[] =>
  terms.clauses.filter((clause): clause is VolumeClause => clause.kind === 'quota.volume');

/** What a quota owes in a period: the need at the stage it counts; leads are offered once they are qualified. */
export function goalIn({ stages }: PlannedPeriod, { stage }: Pick<VolumeClause, 'stage'>): number {
  const counted = stage === 'offer' ? 'mql' : stage;
  return Math.max(1, stages.find((each) => each.stage === counted)?.shown ?? 1);
}

/** The same terms with the goal of a quota; where there is no quota of that key, with a new one. */
export function termsWithGoal(terms: Terms, key: string | null, goal: number, title: string): Terms {
  const index = terms.clauses.findIndex((clause) => clause.key === key);
  if (index >= 0) return withValue(terms, ['clauses', index, 'goal'], goal);
  const keys = terms.clauses.map((clause) => clause.key);
  const made = newClause('quota.volume', keys, { title, everyone: title });
  return { ...terms, clauses: [...terms.clauses, withValue(made, ['goal'], goal)] };
}

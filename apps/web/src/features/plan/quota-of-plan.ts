import { matches } from '#contracts';
import type { Predicate } from '#contracts';
import { roundedUp } from '#sla';
import type { AgreementVersion, Clause, Terms } from '../../api/types.js';
import { newClause } from '../agreement/editor/new-clause.js';
import { withValue } from '../agreement/editor/places.js';
import { isEveryone } from '../../ui/predicate-text.js';
import type { MadePlan, Plan, PlannedPeriod } from './plan-query.js';
import { GROUPS } from './plan-wish.js';
import type { PlanSplit } from './plan-wish.js';

export type VolumeClause = Extract<Clause, { kind: 'quota.volume' }>;

export const isVolume = (clause: Clause): clause is VolumeClause => clause.kind === 'quota.volume';

/** Quotas of leads a plan can give a goal to. */
export const quotasOf = ({ terms }: Pick<AgreementVersion, 'terms'>): readonly VolumeClause[] =>
  terms.clauses.filter(isVolume);

/** Leads are offered once they are qualified. */
const countedAt = ({ stage }: Pick<VolumeClause, 'stage'>): string => (stage === 'offer' ? 'mql' : stage);

/** What a quota owes in a period by the whole plan: the need at the stage it counts. */
export function goalIn({ stages }: PlannedPeriod, quota: Pick<VolumeClause, 'stage'>): number {
  const counted = countedAt(quota);
  return Math.max(1, stages.find((each) => each.stage === counted)?.shown ?? 1);
}

/**
 * What a plan asks of a quota, or why it says nothing about it: `other-split` where the quota counts only some leads and the plan is not
 * split by the one thing it tells them by; `no-part` where none of the plan falls to them.
 */
export type QuotaGoal =
  | { readonly goal: number }
  | { readonly why: 'other-split'; readonly splitBy: PlanSplit | null }
  | { readonly why: 'no-part' };

/** The goal of one quota in a period: the whole need where it counts every lead, else what falls to the groups it counts. */
export function goalOfQuota({ plan, wish }: MadePlan, period: PlannedPeriod, quota: VolumeClause): QuotaGoal {
  const { segment } = quota;
  if (isEveryone(segment)) return { goal: goalIn(period, quota) };
  const [field, ...more] = fieldsOf(segment);
  const split = GROUPS.find((group): group is PlanSplit => group !== 'none' && group === field);
  const splitBy = more.length === 0 ? (split ?? null) : null;
  if (splitBy === null || splitBy !== wish.groupBy) return { why: 'other-split', splitBy };
  const own = plan.groups.filter(({ key }) => matches(segment, { [splitBy]: key }));
  const need = needIn(own, { plan, period, stage: countedAt(quota) });
  return need === 0 ? { why: 'no-part' } : { goal: roundedUp(need) };
}

interface Place {
  readonly plan: Plan;
  readonly period: PlannedPeriod;
  readonly stage: string;
}

/** The periods share what is needed of each group as they share the whole. */
function needIn(groups: Plan['groups'], { plan, period, stage }: Place): number {
  const at = (stages: readonly { readonly stage: string; readonly exact: number }[]): number =>
    stages.find((each) => each.stage === stage)?.exact ?? 0;
  const whole = at(plan.stages);
  const own = groups.reduce((sum, group) => sum + at(group.stages), 0);
  return whole === 0 ? 0 : (own / whole) * at(period.stages);
}

/** The fields a condition asks of a lead, each once. */
function fieldsOf(predicate: Predicate): readonly string[] {
  if ('field' in predicate) return [predicate.field];
  if ('not' in predicate) return fieldsOf(predicate.not);
  const parts = 'all' in predicate ? predicate.all : predicate.any;
  return [...new Set(parts.flatMap(fieldsOf))];
}

/** The same terms with the goal of a quota; where there is no quota of that key, with a new one. */
export function termsWithGoal(terms: Terms, key: string | null, goal: number, title: string): Terms {
  const index = terms.clauses.findIndex((clause) => clause.key === key);
  if (index >= 0) return withValue(terms, ['clauses', index, 'goal'], goal);
  const keys = terms.clauses.map((clause) => clause.key);
  const made = newClause('quota.volume', keys, { title, everyone: title });
  return { ...terms, clauses: [...terms.clauses, withValue(made, ['goal'], goal)] };
}

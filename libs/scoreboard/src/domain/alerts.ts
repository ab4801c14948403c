import { TALLY_BUCKETS } from '#contracts';
import type { JsonObject } from '#kernel';
import { addDays, bothGreenRevenueRed, isQuota, OBLIGATION_STATES, slackTarget } from '#sla';
import type { Clause, PastResult, QuotaStanding } from '#sla';
import { goalOfClause } from './agreement-period.js';
import type { AgreementPeriod } from './agreement-period.js';
import type { Version } from './agreement-version.js';
import { countItems } from './clause-figures.js';
import type { ClauseFigures, PastSum } from './clause-figures.js';
import { burnOf } from './duty-cells.js';

/** Days for which a changed goal is announced, from the day it takes effect. */
const ANNOUNCED_DAYS = 7;

/** A clause with its figures and the status of its cell. */
export interface JudgedClause {
  readonly clause: Clause;
  readonly figures: ClauseFigures;
  readonly status: string;
}

/** What both teams are told beside the figures, each with its code, its numbers and the cell that opens into its leads. */
export const alertsOf = (
  period: AgreementPeriod,
  clauses: readonly JudgedClause[],
  revenue: QuotaStanding | undefined,
): JsonObject[] => [
  ...changedGoals(period),
  ...greenAndRed(clauses, revenue),
  ...clauses.flatMap((judged) => burning(judged, period)),
  ...clauses.flatMap((judged) => slack(judged, period)),
];

/** Goals that the last version changed: told as soon as it is signed, until a week after its first day. */
function changedGoals({ versions, today }: AgreementPeriod): JsonObject[] {
  const [latest, before] = [versions.at(-1), versions.at(-2)];
  if (!latest || !before || today > addDays(latest.effectiveOn, ANNOUNCED_DAYS)) return [];
  const { version, effectiveOn: on } = latest;
  return [
    ...latest.terms.clauses.filter(isQuota).flatMap(({ key: clauseKey, title, goal: to }) => {
      const from = goalOfClause(before, clauseKey);
      return from === to ? [] : [{ code: 'goal-changed', clauseKey, title, from, to, on, version }];
    }),
    ...changedRevenueGoal(latest, before),
  ];
}

function changedRevenueGoal(latest: Version, before: Version): JsonObject[] {
  const { version, effectiveOn: on, terms } = latest;
  const [from, to] = [before.terms.revenueGoal?.minor ?? 0, terms.revenueGoal?.minor ?? 0];
  const currency = (terms.revenueGoal ?? before.terms.revenueGoal)?.currency ?? null;
  return from === to ? [] : [{ code: 'revenue-goal-changed', from, to, currency, on, version }];
}

const SLA_STATUS = { on_track: 'on-track', at_risk: 'at-risk', behind: 'behind' } as const;

function greenAndRed(clauses: readonly JudgedClause[], revenue: QuotaStanding | undefined): JsonObject[] {
  const promises = clauses.map(({ clause: { owedBy }, status }) => ({
    owedBy,
    status: SLA_STATUS[status as keyof typeof SLA_STATUS] ?? ('too-early' as const),
  }));
  const found = bothGreenRevenueRed(
    promises,
    revenue ? { status: revenue.status, numbers: revenue.reason.numbers } : null,
  );
  return found ? [{ ...found.numbers, code: found.code, opens: 'revenue.won' }] : [];
}

function burning({ clause, figures }: JudgedClause, period: AgreementPeriod): JsonObject[] {
  if (isQuota(clause)) return [];
  const { key: clauseKey, title } = clause;
  // The shortest window that fires is the most pressing; the longer ones say the same more slowly.
  return burnOf(clause, period, figures)
    .filter(({ isFiring }) => isFiring)
    .slice(0, 1)
    .map(({ key: rule, burn, threshold, breached, decided, state }) => ({
      ...{ code: 'budget-burning', clauseKey, title, rule, burn, threshold, breached, decided },
      ...{ isFrozen: state === 'frozen', opens: `clause.${clauseKey}.breached` },
    }));
}

function slack({ clause, figures }: JudgedClause, period: AgreementPeriod): JsonObject[] {
  const family = isQuota(clause) ? 'quota' : 'duty';
  const found = slackTarget(pastResults(clause, figures.past, period), clause.objective, family);
  if (!found) return [];
  const { code, numbers, periods } = found;
  return [{ ...numbers, code, clauseKey: clause.key, title: clause.title, periods: [...periods] }];
}

/** How the clause did in each past period; shares of quality and mix are bounds, not targets one can overshoot. */
function pastResults(clause: Clause, past: readonly PastSum[], period: AgreementPeriod): PastResult[] {
  if (clause.kind === 'quota.quality' || clause.kind === 'quota.mix') return [];
  return period.pastOf(clause.key).map(({ from }) => {
    const own = past.filter((sum) => sum.period === from);
    return { period: from, ...(isQuota(clause) ? reached(clause.goal, own) : kept(own)) };
  });
}

function reached(goal: number, past: readonly PastSum[]): Pick<PastResult, 'result' | 'sample'> {
  const { counted, provisional } = countItems(past, 'tally', TALLY_BUCKETS);
  const sample = counted + provisional;
  return { result: sample / goal, sample };
}

function kept(past: readonly PastSum[]): Pick<PastResult, 'result' | 'sample'> {
  const { met, breached } = countItems(past, 'obligation', OBLIGATION_STATES);
  const sample = met + breached;
  return { result: sample === 0 ? 0 : met / sample, sample };
}

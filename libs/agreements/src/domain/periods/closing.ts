import type { ClauseFigures, ListedConsequence } from '#contracts';
import { carryOver, consequencesOf, goalOf, isQuota } from '#sla';
import type { CarryOver, Clause, Penalty, Period, QuotaClause } from '#sla';
import type { Timeline } from './timeline.js';

/** What a quota leaves to the next period. */
export interface CarriedClause {
  /** First day of the period that gets it. */
  readonly to: string;
  readonly versionId: string;
  readonly shortfall: number;
  readonly banked: number;
  /** The next goal, what is carried included. */
  readonly goal: number;
}

/** One promise at the close of its period. */
export interface ClosedClause {
  readonly clauseKey: string;
  readonly figures: ClauseFigures;
  /** What was signed to follow from a miss; null where only words were. */
  readonly penalty: Penalty | null;
  readonly consequence: ListedConsequence | null;
  readonly carried: CarriedClause | null;
}

/** A period closed: its figures, what follows from them, and what goes on. `next` is null when nothing comes after. */
export function closeClauses(
  timeline: Timeline,
  period: Period,
  figures: readonly ClauseFigures[],
  next: Period | null,
): readonly ClosedClause[] {
  const clauses = new Map(timeline.clausesIn(period).map((clause) => [clause.key, clause]));
  const consequences = listConsequences([...clauses.values()], figures);
  return figures.map((each) => {
    const clause = clauses.get(each.clauseKey);
    return {
      ...{ clauseKey: each.clauseKey, figures: each, penalty: clause?.penalty ?? null },
      consequence: consequences.find(({ clauseKey }) => clauseKey === each.clauseKey) ?? null,
      carried: clause && next ? carried(timeline, { clause, figures: each, period, next }) : null,
    };
  });
}

/** What follows from these figures by what was signed. */
export function listConsequences(
  clauses: readonly Clause[],
  figures: readonly ClauseFigures[],
): readonly ListedConsequence[] {
  const promises = clauses.flatMap((clause) => {
    const found = figures.find(({ clauseKey }) => clauseKey === clause.key);
    if (!found) return [];
    const { isKept, keptShare } = found;
    const { key: clauseKey, owedBy, consequence, penalty = null } = clause;
    return [{ clauseKey, owedBy, isKept, keptShare, consequence, penalty }];
  });
  return consequencesOf(promises).filter(({ words, penaltyMinor }) => words !== '' || penaltyMinor !== null);
}

interface Carrying {
  readonly clause: Clause;
  readonly figures: ClauseFigures;
  readonly period: Period;
  readonly next: Period;
}

/** Amounts carry over, shares do not; nothing does where neither cap was agreed. */
function carried(timeline: Timeline, { clause, figures, period, next }: Carrying): CarriedClause | null {
  const caps = timeline.versionAt(period.endAt - 1).terms.carryOver;
  if (figures.family !== 'quota' || !isAmount(clause) || !caps) return null;
  const planned = goalOf(timeline.goalsIn(next, clause.key), timeline.daysOf(next));
  return carriedFrom(figures, planned, caps, {
    to: next.key,
    versionId: timeline.versionAt(next.startAt).content.versionId,
  });
}

/** Null where nothing is left over: then the next goal stays as it was signed. */
export function carriedFrom(
  { goal, actual }: Pick<Extract<ClauseFigures, { family: 'quota' }>, 'goal' | 'actual'>,
  planned: number,
  caps: CarryOver,
  to: Pick<CarriedClause, 'to' | 'versionId'>,
): CarriedClause | null {
  const left = carryOver({ goal, counted: actual, nextGoal: planned }, caps);
  const [shortfall, banked] = [whole(left.shortfall), whole(left.banked)];
  if (shortfall === 0 && banked === 0) return null;
  return { ...to, shortfall, banked, goal: planned + shortfall - banked };
}

const isAmount = (clause: Clause): clause is QuotaClause =>
  isQuota(clause) && (clause.kind === 'quota.volume' || clause.kind === 'quota.value');

/** Leads and minor units are whole; a share of 29 % of 100 is 29 of them, not 28.999999999999996. */
const whole = (amount: number): number => Math.floor(amount + 1e-9);

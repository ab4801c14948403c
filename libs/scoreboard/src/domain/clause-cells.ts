import { TALLY_BUCKETS } from '#contracts';
import type { Json, JsonObject } from '#kernel';
import { addDays, dutyStanding, isQuota, OBLIGATION_STATES, planTo, quotaStanding } from '#sla';
import type { Clause, DutyClause, DutyCounts, QuotaClause, TallySums } from '#sla';
import type { AgreementPeriod } from './agreement-period.js';
import type { Filter } from './filter.js';

/** A sum of one clause on one day as the rollup gives it. */
export interface ClauseSum {
  readonly clauseKey: string;
  readonly measure: string;
  readonly item: string;
  readonly day: string;
  readonly amount: number;
}

/** What a clause cell is made of beside the promise itself. */
export interface ClauseFigures {
  readonly sums: readonly ClauseSum[];
  /** The deadline next in line, or longest gone, among pending obligations. */
  readonly oldestDueAt: string | null;
}

/** Where a clause stands; for a quota also its plan line. */
export const clauseCell = (clause: Clause, period: AgreementPeriod, figures: ClauseFigures): JsonObject =>
  isQuota(clause) ? quotaCell(clause, period, figures) : dutyCell(clause, figures);

function quotaCell(clause: QuotaClause, period: AgreementPeriod, { sums }: ClauseFigures): JsonObject {
  const { days, today: on } = period;
  const standing = quotaStanding({
    ...{ days, on, byDay: creditsByDay(sums) },
    goals: period.goalsOf(clause.key),
    sums: countItems(sums, 'tally', TALLY_BUCKETS) satisfies TallySums,
  });
  const { goal, counted, provisional, disputed, reversed, planToDate, gap, requiredPerDay, reason } =
    standing;
  return {
    ...promise(clause),
    ...{ goal, counted, provisional, disputed, reversed, planToDate, gap, requiredPerDay },
    attainment: finite(standing.attainment),
    status: STATUS[standing.status],
    reason: { ...reason.numbers, code: reason.code },
  };
}

function dutyCell(clause: DutyClause, { sums, oldestDueAt }: ClauseFigures): JsonObject {
  const counts: DutyCounts = countItems(sums, 'obligation', OBLIGATION_STATES);
  const { met, breached, excused, pending, cancelled, contractRate, status } = dutyStanding({
    counts,
    objective: clause.objective,
  });
  return {
    ...promise(clause),
    ...{ objective: clause.objective, met, breached, excused, pending, cancelled, rate: contractRate },
    status: STATUS[status],
    oldestDueAt,
  };
}

/** For each day of the period `[day, plan so far, credits so far]`; the last is null on days to come. */
export function planLine(clause: QuotaClause, period: AgreementPeriod, sums: readonly ClauseSum[]): Json {
  const goals = period.goalsOf(clause.key);
  const credits = creditsByDay(sums);
  const line: Json[] = [];
  let actual = 0;
  for (let day = period.period.startOn; day <= period.period.endOn; day = addDays(day, 1)) {
    actual += credits[day] ?? 0;
    line.push([day, planTo(goals, period.days, day), day <= period.today ? actual : null]);
  }
  return line;
}

/** What lies behind one number of a clause cell; undefined when it is no count of leads. */
export function clauseFilter(clause: Clause, part: string, period: AgreementPeriod): Filter | undefined {
  const items: readonly string[] = isQuota(clause) ? TALLY_BUCKETS : OBLIGATION_STATES;
  if (!items.includes(part)) return undefined;
  return {
    measure: isQuota(clause) ? 'tally' : 'obligation',
    item: part,
    agreementId: period.agreementId,
    clauseKey: clause.key,
    postedOn: { from: period.period.startOn, to: period.period.endOn },
  };
}

const promise = ({ kind, title, owedBy }: Clause): JsonObject => ({ kind, title, owedBy });

/** A goal of 0 leaves no share to tell. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function countItems<T extends string>(
  sums: readonly ClauseSum[],
  measure: string,
  items: readonly T[],
): Record<T, number> {
  const counts = Object.fromEntries(items.map((item) => [item, 0])) as Record<string, number>;
  for (const sum of sums) if (sum.measure === measure && sum.item in counts) counts[sum.item]! += sum.amount;
  return counts;
}

/** Credits by the day they were earned: what stands if nobody objects. */
function creditsByDay(sums: readonly ClauseSum[]): Record<string, number> {
  const byDay: Record<string, number> = {};
  for (const { measure, item, day, amount } of sums)
    if (measure === 'tally' && (item === 'counted' || item === 'provisional'))
      byDay[day] = (byDay[day] ?? 0) + amount;
  return byDay;
}

/** The words of the API for what the agreement library answers. */
const STATUS = {
  'on-track': 'on_track',
  'at-risk': 'at_risk',
  behind: 'behind',
  'too-early': 'collecting',
  'no-data': 'collecting',
} as const;

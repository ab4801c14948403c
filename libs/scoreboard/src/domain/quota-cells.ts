import { TALLY_BUCKETS } from '#contracts';
import type { Json, JsonObject } from '#kernel';
import { addDays, mixShare, planTo, qualityShare, quotaFan, quotaStanding, shareStanding } from '#sla';
import type { QuotaClause, QuotaInput, Share, TallySums, ValuedCredits } from '#sla';
import type { AgreementPeriod, PastSpan } from './agreement-period.js';
import { countItems, creditsByDay, STATUS } from './clause-figures.js';
import type { ClauseFigures, ClauseSum, PastSum } from './clause-figures.js';

type ShareClause = Extract<QuotaClause, { kind: 'quota.quality' | 'quota.mix' }>;

const isShare = (clause: QuotaClause): clause is ShareClause =>
  clause.kind === 'quota.quality' || clause.kind === 'quota.mix';

/** Whether the clause is one whose credits add up to its goal, so that it has a plan line and a forecast. */
export const isCounted = (clause: QuotaClause): boolean => !isShare(clause);

/** Where a quota stands. */
export const quotaCell = (
  clause: QuotaClause,
  period: AgreementPeriod,
  figures: ClauseFigures,
): JsonObject => (isShare(clause) ? shareCell(clause, period, figures) : countCell(clause, period, figures));

function countCell(clause: QuotaClause, period: AgreementPeriod, figures: ClauseFigures): JsonObject {
  const standing = quotaStanding(inputOf(clause, period, figures));
  const { goal, counted, provisional, disputed, reversed, planToDate, gap, requiredPerDay, reason } =
    standing;
  return {
    ...unitOf(clause, period),
    ...{ goal, carriedIn: period.carriedIn(clause.key) },
    ...{ counted, provisional, disputed, reversed, planToDate, gap, requiredPerDay },
    recentPerDay: standing.recentPerDay,
    attainment: finite(standing.attainment),
    forecast: standing.forecast && {
      probability: standing.forecast.probability,
      expected: standing.forecast.expected,
      ...standing.forecast.interval,
    },
    status: STATUS[standing.status],
    reason: { ...reason.numbers, code: reason.code },
  };
}

function shareCell(clause: ShareClause, period: AgreementPeriod, { sums }: ClauseFigures): JsonObject {
  const buckets: TallySums = countItems(sums, 'tally', TALLY_BUCKETS);
  const isMoney = clause.kind === 'quota.mix' && clause.by === 'value';
  const standing = shareStanding({
    ...shareOf(clause, sums, buckets),
    goal: clause.goal,
    bound: clause.kind === 'quota.mix' ? clause.bound : 'floor',
    atLeast: clause.kind === 'quota.quality' ? clause.atLeast : LEAST_IN_MIX,
    ...(isMoney && { leads: leadsPriced(sums) }),
    daysElapsed: period.days.filter((day) => day.on <= period.today).length,
  });
  const { share, good, of, goal, atLeast, interval, status, reason } = standing;
  return {
    ...{ unit: 'share', bound: clause.kind === 'quota.mix' ? clause.bound : 'floor', goal, ...buckets },
    ...{ share, good, of, atLeast, low: interval?.low ?? null, high: interval?.high ?? null },
    status: STATUS[status],
    reason: { ...reason.numbers, code: reason.code },
  };
}

/** Leads a mix must rest on before it is judged. */
const LEAST_IN_MIX = 20;

function shareOf(clause: ShareClause, sums: readonly ClauseSum[], all: TallySums): Share {
  if (clause.kind === 'quota.quality') return qualityShare(all);
  const part: TallySums = countItems(sums, 'tally.part', TALLY_BUCKETS);
  const rest = Object.fromEntries(TALLY_BUCKETS.map((bucket) => [bucket, all[bucket] - part[bucket]]));
  return mixShare(part, rest as unknown as TallySums);
}

const leadsPriced = (sums: readonly ClauseSum[]): number =>
  sums.reduce((sum, { measure, amount }) => (measure === 'tally.price' ? sum + amount : sum), 0);

function unitOf(clause: QuotaClause, { terms }: AgreementPeriod): JsonObject {
  if (clause.kind !== 'quota.value') return { unit: 'leads' };
  const table = clause.values ?? terms.valueTable;
  return { unit: 'money', currency: table?.currency ?? null };
}

function inputOf(clause: QuotaClause, period: AgreementPeriod, { sums, past }: ClauseFigures): QuotaInput {
  const { days, today: on } = period;
  const buckets: TallySums = countItems(sums, 'tally', TALLY_BUCKETS);
  const goals = period.goalsOf(clause.key);
  const input = { days, on, goals, byDay: creditsByDay(sums), sums: buckets };
  const history = period.pastOf(clause.key).map(({ from, weight }) => {
    const { counted, provisional } = countItems(pastIn(past, from), 'tally', TALLY_BUCKETS);
    return { count: Math.max(0, counted + provisional), weight };
  });
  return clause.kind === 'quota.value'
    ? { ...input, valued: pricesOf(period.pastOf(clause.key), sums, past) }
    : { ...input, history };
}

const pastIn = (past: readonly PastSum[], from: string): PastSum[] =>
  past.filter(({ period }) => period === from);

/** How many credits stand at each price, now and in past periods: the prices are frozen, the numbers are what is not known. */
function pricesOf(
  spans: readonly PastSpan[],
  sums: readonly ClauseSum[],
  past: readonly PastSum[],
): ValuedCredits[] {
  const priced = [...sums, ...past].filter(({ measure }) => measure === 'tally.price');
  const prices = [...new Set(priced.map(({ item }) => item))].sort(
    (one, other) => Number(one) - Number(other),
  );
  const countAt = (of: readonly Pick<ClauseSum, 'measure' | 'item' | 'amount'>[], price: string): number =>
    Math.max(0, countItems(of, 'tally.price', [price])[price] ?? 0);
  return prices.map((price) => ({
    count: countAt(sums, price),
    value: { mean: Number(price), deviation: 0 },
    history: spans.map(({ from, weight }) => ({ count: countAt(pastIn(past, from), price), weight })),
  }));
}

/** A goal of 0 leaves no share to tell. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

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

/** For each working day to come `[day, low, expected, high]`, from today on; empty where there is no forecast. */
export const fanLine = (clause: QuotaClause, period: AgreementPeriod, figures: ClauseFigures): Json =>
  quotaFan(inputOf(clause, period, figures)).map(({ on, low, expected, high }) => [on, low, expected, high]);

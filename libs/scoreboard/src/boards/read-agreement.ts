import { rows } from '#database';
import type { Tx } from '#database';
import { addDays, isDuty } from '#sla';
import type { Clause } from '#sla';
import { withCarried } from '../domain/carried-goal.js';
import { agreementPeriod } from '../domain/agreement-period.js';
import type { AgreementPeriod } from '../domain/agreement-period.js';
import type { Version } from '../domain/agreement-version.js';
import { NO_FIGURES } from '../domain/clause-figures.js';
import type { ClauseFigures, ClauseSum, PastSum } from '../domain/clause-figures.js';
import type { ClockFilter } from '../domain/filter.js';
import { groupBy } from '../domain/group-by.js';
import { WEEKS_BACK } from '../domain/revenue-cell.js';
import type { RevenueFigures, WeekSum } from '../domain/revenue-cell.js';
import { aboutToBreach, dueSoon, waitsOf } from '../domain/waits.js';
import type { AnswerCount, WaitingCount } from '../domain/waits.js';
import { mondayOf } from '../domain/weeks.js';
import { carriedInto } from '../persistence/carried-goals.js';
import { OLDEST_DUE, WAITING } from '../persistence/clocks.sql.js';
import { saidMarks } from '../persistence/process-marks.js';
import type { SaidMark } from '../persistence/process-marks.js';
import {
  ANSWERS_OF_PERIOD,
  CLAUSES_OF_PAST,
  CLAUSES_OF_PERIOD,
  WEEKS_SINCE,
  WON_IN,
} from '../persistence/standing.sql.js';
import type { AgreementVersions } from './agreement-versions.js';
import { readBurn } from './read-burn.js';

/** The counts of an agreement in its period: what attainment and its forecast rest on. */
export interface CountReading extends AgreementPeriod {
  countsOf(clause: Clause): Pick<ClauseFigures, 'sums' | 'past' | 'oldestDueAt'>;
}

/** An agreement in its period, with all figures of each clause and of the revenue above them. */
export interface AgreementReading extends AgreementPeriod {
  figuresOf(clause: Clause): ClauseFigures;
  /** The latest deadlines of what is about to breach, by target. */
  dueSoonOf(clause: Clause): ClockFilter['dueBy'];
  readonly revenue: RevenueFigures;
  /** Stages left, week by week. */
  readonly weeks: readonly WeekSum[];
  /** Days from which somebody said that the work is done differently. */
  readonly marks: readonly SaidMark[];
}

/** Reads the counts alone, at the cost of days × clauses; undefined for an agreement that was never activated. */
async function readCounts(
  tx: Tx,
  workspaceId: string,
  versions: readonly Version[],
  calendars: Pick<AgreementVersions, 'calendarOf'>,
  asOf: Date,
): Promise<CountReading | undefined> {
  const [first, ...later] = versions;
  if (!first) return undefined;
  const signed = agreementPeriod([first, ...later], asOf.getTime(), (version) =>
    calendars.calendarOf(version),
  );
  const { period, agreementId, past: spans } = signed;
  const reading = withCarried(signed, await carriedInto(tx, workspaceId, agreementId, period.startOn));
  const parameters = [workspaceId, agreementId, period.startOn, period.endOn];
  const sums = groupBy(await rows<ClauseSum>(tx, CLAUSES_OF_PERIOD, parameters), keyOf);
  const ends = [spans.map(({ from }) => from), spans.map(({ to }) => to)];
  const past = groupBy(
    spans.length === 0 ? [] : await rows<PastSum>(tx, CLAUSES_OF_PAST, [workspaceId, agreementId, ...ends]),
    keyOf,
  );
  const due = await rows<{ clauseKey: string; dueAt: Date }>(tx, OLDEST_DUE, parameters);
  const oldest = new Map(due.map(({ clauseKey, dueAt }) => [clauseKey, dueAt.toISOString()]));
  return {
    ...reading,
    countsOf: ({ key }) => ({
      ...{ sums: sums.get(key) ?? [], past: past.get(key) ?? [] },
      oldestDueAt: oldest.get(key) ?? null,
    }),
  };
}

/** Reads everything an agreement's board shows; undefined for an agreement that was never activated. */
export async function readAgreement(
  tx: Tx,
  workspaceId: string,
  versions: readonly Version[],
  calendars: Pick<AgreementVersions, 'calendarOf'>,
  asOf: Date,
): Promise<AgreementReading | undefined> {
  const counts = await readCounts(tx, workspaceId, versions, calendars, asOf);
  if (!counts) return undefined;
  const { period, agreementId, calendar, asOf: at } = counts;
  const parameters = [workspaceId, agreementId, period.startOn, period.endOn];
  // Quotas have no waits: an agreement without duties is not asked for any.
  const ask = <T>(sql: string): Promise<T[]> =>
    counts.clauses.some(isDuty) ? rows<T>(tx, sql, parameters) : Promise.resolve([]);
  const answers = groupBy(await ask<AnswerCount>(ANSWERS_OF_PERIOD), keyOf);
  const waiting = groupBy(await ask<WaitingCount>(WAITING), keyOf);
  const burn = await readBurn(tx, workspaceId, counts);
  const dueSoonOf = ({ key }: Clause): ClockFilter['dueBy'] => dueSoon(waiting.get(key) ?? [], calendar, at);
  return {
    ...counts,
    ...(await readWeeks(tx, workspaceId, counts)),
    marks: await saidMarks(tx, workspaceId),
    dueSoonOf,
    figuresOf: (clause) => ({
      ...NO_FIGURES,
      ...counts.countsOf(clause),
      waits: waitsOf(answers.get(clause.key) ?? [], waiting.get(clause.key) ?? [], calendar, at),
      aboutToBreach: aboutToBreach(waiting.get(clause.key) ?? [], dueSoonOf(clause)),
      burn: burn.get(clause.key) ?? [],
    }),
  };
}

async function readWeeks(
  tx: Tx,
  workspaceId: string,
  { period, today, terms }: AgreementPeriod,
): Promise<Pick<AgreementReading, 'revenue' | 'weeks'>> {
  const since = addDays(mondayOf(today), -7 * WEEKS_BACK);
  const weeks = await rows<WeekSum>(tx, WEEKS_SINCE, [workspaceId, since, 'left', '']);
  const currency = terms.revenueGoal?.currency;
  if (currency === undefined) return { weeks, revenue: { wonMinor: 0, deals: 0, sizes: [] } };
  const sizes = await rows<WeekSum>(tx, WEEKS_SINCE, [workspaceId, since, 'won.size', currency]);
  const won = await rows<{ measure: string; amount: number }>(tx, WON_IN, [
    ...[workspaceId, period.startOn, period.endOn, currency],
  ]);
  const of = (measure: string): number => won.find((sum) => sum.measure === measure)?.amount ?? 0;
  return { weeks, revenue: { wonMinor: of('won.value'), deals: of('won'), sizes } };
}

const keyOf = ({ clauseKey }: { readonly clauseKey: string }): string => clauseKey;

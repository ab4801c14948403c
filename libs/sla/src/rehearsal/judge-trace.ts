import type { BusinessTime } from '../business-time.js';
import { isDuty } from '../clauses/registry.js';
import type { Clause } from '../clauses/registry.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { addDays } from '../period/local-date.js';
import { periodOn } from '../period/period.js';
import { configurationOf } from './endless.js';
import { creditLines, dutyLines } from './figure-lines.js';
import type { EachLine } from './figure-lines.js';
import { noCredits, noDuties } from './figures.js';
import type { Figures, PeriodFigures } from './figures.js';
import { judgeCredits, judgeDuties } from './judge-clauses.js';
import type { JudgedFigures } from './judge-clauses.js';
import type { LeadMarks } from './lead-marks.js';
import { standingsOf } from './rehearsed-standing.js';
import type { RehearsedClause } from './rehearsed-standing.js';
import type { RehearsalTrace } from './trace.js';
import { TraceReading } from './trace-reading.js';

/** Both sides under the terms that were judged; the two are never averaged. */
export interface RehearsedTerms {
  /** In the order of the terms. */
  readonly clauses: readonly RehearsedClause[];
  /** What each clause came to on each lead of the trace, by clause key. */
  readonly marks: ReadonlyMap<string, LeadMarks>;
}

const readings = new WeakMap<RehearsalTrace, TraceReading>();

function readingOf(trace: RehearsalTrace, terms: AgreementTerms): TraceReading {
  const known = readings.get(trace);
  if (known) return known;
  const made = new TraceReading(trace, terms.period);
  readings.set(trace, made);
  return made;
}

/**
 * Where both sides would have stood under these terms, judged from a trace: the same as the machine over the same past.
 *
 * - A changed target, objective, row of a duty, segment, goal, price, part, company limit, number of attempts or weight of the plan is
 *   judged from the trace that is there.
 * - A changed kind, measure, qualifying attempt, start or stop, stage, window, period or calendar needs a new trace (`needsNewTrace`);
 *   a clause whose configuration is not in the trace throws.
 * - `calendar` is the default one of the terms, for the working days of a period.
 */
export function judgeTrace(
  trace: RehearsalTrace,
  terms: AgreementTerms,
  calendar: BusinessTime,
): RehearsedTerms {
  const reading = readingOf(trace, terms);
  const ground = { terms, calendar, asOf: trace.asOf };
  const periods = periodsOf(trace, terms);
  const marks = new Map<string, LeadMarks>();
  const clauses = terms.clauses.map((clause) => {
    const judged = judgeClause(reading, clause, terms);
    marks.set(clause.key, judged.marks);
    return standingsOf(clause, inEach(periods, judged.figures, clause), ground);
  });
  return { clauses, marks };
}

function judgeClause(reading: TraceReading, clause: Clause, terms: AgreementTerms): JudgedFigures {
  const of = { configuration: configurationIn(reading.trace, clause), terms };
  return isDuty(clause) ? judgeDuties(reading, { clause, ...of }) : judgeCredits(reading, { clause, ...of });
}

function configurationIn({ configurations }: RehearsalTrace, clause: Clause): number {
  const configuration = configurations.indexOf(configurationOf(clause));
  if (configuration < 0) throw new Error(`Clause “${clause.key}” needs a new trace.`);
  return configuration;
}

/**
 * The lines behind the figures of one clause in one period (null: the whole stretch), told as the figures are.
 * None for a clause the terms do not have.
 */
export function linesOf(
  trace: RehearsalTrace,
  terms: AgreementTerms,
  clauseKey: string,
  period: string | null,
): EachLine {
  const clause = terms.clauses.find(({ key }) => key === clauseKey);
  if (!clause) return () => undefined;
  const reading = readingOf(trace, terms);
  const of = { configuration: configurationIn(trace, clause), terms };
  return isDuty(clause)
    ? dutyLines(reading, { clause, ...of }, period)
    : creditLines(reading, { clause, ...of }, period);
}

/** The periods that the stretch of a trace touches, by their first days. */
export function periodsOf(
  { fromOn, toOn }: Pick<RehearsalTrace, 'fromOn' | 'toOn'>,
  terms: AgreementTerms,
): string[] {
  const periods: string[] = [];
  for (let day = fromOn; day <= toOn;) {
    const { key, endOn } = periodOn(terms.period, day);
    periods.push(key);
    day = addDays(endOn, 1);
  }
  return periods;
}

/** Every period of the stretch, those without anything too; what was adjusted after its end stands in its own. */
export function inEach(periods: readonly string[], figures: PeriodFigures, clause: Clause): PeriodFigures {
  const empty = (): Figures => (isDuty(clause) ? noDuties() : noCredits());
  return new Map([...periods.map((period) => [period, figures.get(period) ?? empty()] as const), ...figures]);
}

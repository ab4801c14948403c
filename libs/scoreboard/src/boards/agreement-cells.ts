import type { Cells } from '#contracts';
import type { Json, JsonObject } from '#kernel';
import { isQuota } from '#sla';
import type { Clause } from '#sla';
import { alertsOf } from '../domain/alerts.js';
import { clauseCell, clauseFilter, percentileOf } from '../domain/clause-cells.js';
import { chartCells, chartFilter, CHARTED, processMarks } from '../domain/conversion-charts.js';
import { fanLine, isCounted, planLine } from '../domain/quota-cells.js';
import { revenueCell, revenueStanding } from '../domain/revenue-cell.js';
import { numberIn } from './explainable-board.js';
import type { Figure } from './explainable-board.js';
import type { AgreementReading } from './read-agreement.js';

/** Both sides' standing, cell by cell. */
export function agreementCells(reading: AgreementReading): Cells {
  const { title, unit, period, clauses, weeks, versions, marks, today } = reading;
  const { cells, alerts, revenue } = judged(reading);
  return {
    title,
    period: { unit, from: period.startOn, to: period.endOn },
    ...Object.fromEntries(clauses.map(({ key }, index) => [`clause.${key}`, cells[index]!])),
    ...lines(reading),
    ...chartCells(weeks, processMarks(versions, marks), today),
    revenue,
    alerts,
  };
}

/** The whole agreement in one cell. */
export function agreementSummary(reading: AgreementReading): JsonObject {
  const { cells, alerts, revenue } = judged(reading);
  const clauses = reading.clauses.map(({ key }, index) => ({ key, ...cells[index] }));
  return { title: reading.title, clauses, revenue, alerts };
}

/** The cells of the clauses in their order, and what follows from all of them together. */
function judged(reading: AgreementReading): {
  cells: readonly JsonObject[];
  alerts: Json;
  revenue: Json;
} {
  const standing = revenueStanding(reading, reading.revenue);
  const clauses = reading.clauses.map((clause) => {
    const figures = reading.figuresOf(clause);
    const cell = clauseCell(clause, reading, figures);
    return { clause, figures, cell, status: cell.status as string };
  });
  return {
    cells: clauses.map(({ cell }) => cell),
    alerts: alertsOf(reading, clauses, standing),
    revenue: standing ? revenueCell(reading, standing, reading.revenue.deals) : null,
  };
}

/** The plan line of each counted quota, and the fan of its forecast. */
const lines = (reading: AgreementReading): Cells =>
  Object.fromEntries(
    reading.clauses.filter(isQuota).flatMap((clause) => {
      if (!isCounted(clause)) return [];
      const figures = reading.figuresOf(clause);
      return [
        [`days.${clause.key}`, planLine(clause, reading, figures.sums)],
        [`fan.${clause.key}`, fanLine(clause, reading, figures)],
      ];
    }),
  );

/** A number of the board and what it is the sum of; undefined for a name that is no such number. */
export function figureOf(reading: AgreementReading, cell: string): Figure | undefined {
  const [word, key = '', ...rest] = cell.split('.');
  const part = rest.join('.');
  if (word === 'clause') return clauseFigure(reading, key, part);
  if (word === 'chart') return chartFigure(reading, key, rest);
  return cell === 'revenue.won' ? revenueFigure(reading) : undefined;
}

function clauseFigure(reading: AgreementReading, key: string, part: string): Figure | undefined {
  const clause = reading.clauses.find((each) => each.key === key);
  if (!clause) return undefined;
  const value = numberAt(clauseCell(clause, reading, reading.figuresOf(clause)), part);
  if (value === undefined) return undefined;
  if (part === 'aboutToBreach') return { value, clocks: soonBreached(clause, reading) };
  const filter = clauseFilter(clause, part, reading);
  return filter && { value, filter, percentile: percentileOf(part) };
}

const soonBreached = (clause: Clause, reading: AgreementReading): NonNullable<Figure['clocks']> => ({
  ...{ agreementId: reading.agreementId, clauseKey: clause.key, dueBy: reading.dueSoonOf(clause) },
  postedOn: { from: reading.period.startOn, to: reading.period.endOn },
});

/** A number of an object, or of an object in it: `process.ended`. */
function numberAt(cell: JsonObject, part: string): number | undefined {
  const [name = '', inner] = part.split('.');
  if (inner === undefined) return numberIn(cell, name);
  const value = cell[name];
  return typeof value === 'object' && value !== null ? numberIn(value, inner) : undefined;
}

function chartFigure(
  { weeks, versions, marks, today }: AgreementReading,
  stage: string,
  [monday = '', part = '']: string[],
): Figure | undefined {
  if (!(CHARTED as readonly string[]).includes(stage)) return undefined;
  const chart = chartCells(weeks, processMarks(versions, marks), today)[`chart.${stage}`] as
    { readonly points: readonly ({ readonly monday: string } & JsonObject)[] } | undefined;
  const point = chart?.points.find((each) => each.monday === monday);
  const value = point && numberIn(point, part);
  const filter = chartFilter(stage, monday, part);
  return value === undefined || !filter ? undefined : { value, filter };
}

function revenueFigure({ terms, period, revenue }: AgreementReading): Figure | undefined {
  const currency = terms.revenueGoal?.currency;
  if (currency === undefined) return undefined;
  const day = { from: period.startOn, to: period.endOn };
  return { value: revenue.wonMinor, filter: { measure: 'won.value', currency, day } };
}

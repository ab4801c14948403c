import type { Figure } from './pipeline-query.js';
import type { RevenueFigures, RevenueReport } from './pipeline-types.js';

/** The coordinates of a row: an agent beneath a region, or one row. */
export type Place = Readonly<Record<string, string>>;

interface CellAsked {
  readonly report: RevenueReport;
  readonly line: RevenueFigures;
  readonly place: Place;
  readonly title: string;
}

/** A month or quarter of a row as a figure that opens. */
export const cellFigure = ({ report, line, place, title }: CellAsked, at: number): Figure => {
  const { from, to } = report.periods[at]!;
  const { amount, won } = line.cells[at]!;
  return { title, amount, deals: won, of: { state: 'won', from, to, ...place } };
};

/** All that a row won, or lost, in the stretch. */
export const rowFigure = ({ report, line, place, title }: CellAsked, state: 'won' | 'lost'): Figure => {
  const { from, to } = report.stamp;
  const of = { state, from, to, ...place };
  return state === 'won'
    ? { title, amount: line.amount, deals: line.won, of }
    : { title, amount: '', deals: line.lost, of };
};

/** `2026-04-01` is `Q2 2026`, or the month it begins. */
export function periodName(from: string, by: 'quarter' | 'month', locale: string): string {
  const [year = 0, month = 1] = from.split('-').map(Number);
  if (by === 'quarter') return `Q${Math.ceil(month / 3)} ${year}`;
  const day = new Date(Date.UTC(year, month - 1, 1));
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(day);
}

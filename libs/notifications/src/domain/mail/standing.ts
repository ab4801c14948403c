import type { Cells } from '#contracts';
import type { PlanDay } from './chart.js';

/** A clause as the boards tell it, as far as a mail shows it. */
export interface ClauseStanding {
  readonly key: string;
  readonly title: string;
  readonly owedBy: string;
  readonly status: string;
  /** Of a quota that is counted. */
  readonly quota: {
    readonly done: number;
    readonly goal: number;
    readonly planToDate: number;
    readonly currency: string | null;
  } | null;
  /** Of a duty: the share kept; null while nothing is decided. */
  readonly rate: number | null;
  readonly days: readonly PlanDay[];
}

export interface AgreementStanding {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly ClauseStanding[];
}

type Cell = Readonly<Record<string, unknown>>;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads the cells of the board `agreement/<id>`. */
export function standingOf(id: string, cells: Cells): AgreementStanding {
  const clauses = Object.entries(cells)
    .filter(([name]) => name.startsWith('clause.'))
    .map(([name, cell]) => clauseOf(name.slice('clause.'.length), cell as Cell, cells));
  return { id, title: textOf(cells.title), clauses };
}

function clauseOf(key: string, cell: Cell, cells: Cells): ClauseStanding {
  const days = cells[`days.${key}`] as readonly PlanDay[] | undefined;
  const currency = typeof cell.currency === 'string' ? cell.currency : null;
  return {
    ...{ key, title: textOf(cell.title), owedBy: textOf(cell.owedBy), status: textOf(cell.status) },
    quota: days
      ? {
          ...{ done: numberOf(cell.counted) + numberOf(cell.provisional), goal: numberOf(cell.goal) },
          ...{ planToDate: numberOf(cell.planToDate), currency },
        }
      : null,
    rate: typeof cell.rate === 'number' ? cell.rate : null,
    days: days ?? [],
  };
}

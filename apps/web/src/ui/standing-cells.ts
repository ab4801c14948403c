import type { Cells } from '#contracts';
import type { Json } from '#kernel';

export interface QuotaCell {
  readonly kind: string;
  readonly title: string;
  readonly owedBy: string;
  readonly goal: number;
  readonly counted: number;
  readonly provisional: number;
  readonly disputed: number;
  readonly reversed: number;
  readonly planToDate: number;
  /** Null when the goal is 0. */
  readonly attainment: number | null;
  readonly gap: number;
  readonly requiredPerDay: number | null;
  readonly status: string;
  readonly reason: { readonly code: string; readonly [number: string]: number | string };
}

export interface DutyCell {
  readonly kind: string;
  readonly title: string;
  readonly owedBy: string;
  readonly objective: number;
  readonly met: number;
  readonly breached: number;
  readonly excused: number;
  readonly pending: number;
  readonly cancelled: number;
  readonly rate: number | null;
  readonly status: string;
  readonly oldestDueAt: string | null;
}

export type ClauseCell = (QuotaCell & { readonly key: string }) | (DutyCell & { readonly key: string });
export type DayRow = readonly [day: string, plan: number, actual: number | null];

export const isQuota = (clause: ClauseCell): clause is QuotaCell & { readonly key: string } =>
  clause.kind.startsWith('quota');

const objectOf = (value: Json | undefined): Readonly<Record<string, Json>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : null;

/** Every cell of a family, such as `clause.`, with what follows the point as its key. */
export function family<T>(cells: Cells, prefix: string): (T & { readonly key: string })[] {
  return Object.entries(cells).flatMap(([cell, value]) => {
    const object = cell.startsWith(prefix) ? objectOf(value) : null;
    return object === null
      ? []
      : [{ ...object, key: cell.slice(prefix.length) } as T & { readonly key: string }];
  });
}

/** Every number of a family, such as `rejected.`. */
export function numbers(cells: Cells, prefix: string): Readonly<Record<string, number>> {
  const found = Object.entries(cells).filter(
    (entry): entry is [string, number] => entry[0].startsWith(prefix) && typeof entry[1] === 'number',
  );
  return Object.fromEntries(found.map(([cell, value]) => [cell.slice(prefix.length), value]));
}

export const numberAt = (cells: Cells, cell: string): number => {
  const value = cells[cell];
  return typeof value === 'number' ? value : 0;
};

export const clausesOf = (cells: Cells): ClauseCell[] => family<QuotaCell | DutyCell>(cells, 'clause.');

/** Clauses told by leadership's board, each agreement in one cell. */
export function agreementsOf(cells: Cells): { key: string; title: string; clauses: ClauseCell[] }[] {
  return family<{ title: string; clauses: Json }>(cells, 'agreement.').map(({ key, title, clauses }) => ({
    key,
    title,
    clauses: Array.isArray(clauses)
      ? (clauses as unknown as ClauseCell[])
      : Object.entries(objectOf(clauses) ?? {}).map(([of, clause]) => ({
          ...(clause as unknown as ClauseCell),
          key: of,
        })),
  }));
}

export function daysOf(cells: Cells, clauseKey: string): readonly DayRow[] {
  const value: unknown = cells[`days.${clauseKey}`];
  return Array.isArray(value) ? (value as readonly DayRow[]) : [];
}

/** One list per side, the two main sides first and always both there. */
export function bySide(clauses: readonly ClauseCell[]): { side: string; clauses: ClauseCell[] }[] {
  const others = clauses
    .map((clause) => clause.owedBy)
    .filter((side) => side !== 'marketing' && side !== 'sales');
  return ['marketing', 'sales', ...new Set(others)].map((side) => ({
    side,
    clauses: clauses.filter((clause) => clause.owedBy === side),
  }));
}

import type { Tx } from '#database';
import type { By } from '#leads';
import { complaint } from '../domain/complaint.js';
import type { Complaint, ComplaintCode } from '../domain/complaint.js';
import type { MappingTarget } from '../domain/mapping.js';
import type { RowProblem, RowValues } from '../domain/read-row.js';

/** What the rows of one file share. */
export interface ImportContext {
  readonly importId: string;
  /** The system whose ids stand in the file. */
  readonly source: string;
  /** ISO 4217, for amounts that name none. */
  readonly currency: string;
  /** For rows without a date; null when nobody named one. */
  readonly instant: Date | null;
  /** Whether dated rows are owed and credited as if they had come in then. */
  readonly isLived: boolean;
  /** The column that goes to a field, for problems found late. */
  columnOf(field: string): string | null;
}

export interface RowOutcome {
  /** `captured`: new; `enriched`: something known learned more; `duplicate`: taken before; `refused`: see the problems. */
  readonly status: 'captured' | 'enriched' | 'duplicate' | 'refused';
  readonly problems?: readonly RowProblem[];
  /** It was of somebody who was erased: what counts was taken, and nothing that says who. */
  readonly isWithheld?: boolean;
  /** The company it made, where the row is one. */
  readonly madeCompany?: string;
}

/**
 * What the rows of a file are: the seam for further kinds.
 *
 * A kind promises:
 * - **Batch first**: `apply` takes up to 500 rows in a bounded number of statements and answers in their order.
 * - **Nothing twice**: a row whose id was taken before changes nothing that a person may have changed since.
 * - A row it cannot take is refused with a problem; it throws only when the whole batch cannot be taken.
 */
export interface ImportKind extends MappingTarget {
  readonly name: string;
  apply(tx: Tx, by: By, rows: readonly RowValues[], context: ImportContext): Promise<RowOutcome[]>;
}

/** A row refused for what stands in one field. */
export const refusedFor = (
  context: ImportContext,
  field: string,
  why: ComplaintCode | Complaint,
  value: string | null = null,
): RowOutcome => {
  const said = typeof why === 'string' ? complaint(why) : why;
  return { status: 'refused', problems: [{ column: context.columnOf(field), value, ...said }] };
};

/** The text of a field, or undefined. */
export const textOf = (row: RowValues, field: string): string | undefined => {
  const value = row.get(field);
  return typeof value === 'string' ? value : undefined;
};

export const numberOf = (row: RowValues, field: string): number | undefined => {
  const value = row.get(field);
  return typeof value === 'number' ? value : undefined;
};

export const dateOf = (row: RowValues, field: string): Date | undefined => {
  const value = row.get(field);
  return value instanceof Date ? value : undefined;
};

/**
 * Takes the rows that are in order by `take`, in their order, and puts its outcomes beside the refusals of the others.
 */
export async function takeSound<T>(
  rows: readonly RowValues[],
  read: (row: RowValues) => T | RowOutcome,
  take: (items: readonly T[]) => Promise<readonly RowOutcome[]>,
): Promise<RowOutcome[]> {
  const readings = rows.map(read);
  const sound = readings.filter((each): each is T => !isOutcome(each));
  const outcomes = sound.length === 0 ? [] : await take(sound);
  let next = 0;
  return readings.map((each) => (isOutcome(each) ? each : (outcomes[next++] as RowOutcome)));
}

const isOutcome = (value: unknown): value is RowOutcome =>
  (value as { status?: unknown } | null)?.status === 'refused';

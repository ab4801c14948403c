import { rows } from '#database';
import type { Tx } from '#database';
import type { RowProblem } from '../domain/read-row.js';

export interface ImportError extends RowProblem {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** The whole row as it stood, with its first error only. */
  readonly cells?: readonly string[] | null;
}

/** A row that was refused, with all that is wrong with it. */
export interface RefusedRow {
  readonly row: number;
  /** As they stood; null where they were too much to keep. */
  readonly cells: readonly string[] | null;
  readonly errors: readonly Pick<ImportError, 'column' | 'value' | 'code' | 'detail'>[];
}

/** Errors kept of one import; all are counted. */
export const MOST_ERRORS = 10_000;

const INSERT = `
  insert into import_error (workspace_id, import_id, number, row_number, column_name, value, cells, code, facts, detail)
  select $1, $2, e.number, e.row, e."column", e.value, e.cells, e.code, e.facts, e.detail
    from jsonb_to_recordset($3::jsonb)
      as e(number integer, row integer, "column" text, value text, cells jsonb, code text, facts jsonb, detail text)`;

/** Keeps errors under the numbers from `from` on; one statement. */
export async function insertErrors(
  tx: Tx,
  workspaceId: string,
  importId: string,
  from: number,
  errors: readonly ImportError[],
): Promise<void> {
  if (errors.length === 0) return;
  const numbered = errors.map((error, index) => ({ ...error, number: from + index }));
  await tx.query(INSERT, [workspaceId, importId, JSON.stringify(numbered)]);
}

export const errorsFrom = (
  tx: Tx,
  workspaceId: string,
  importId: string,
  from: number,
  limit: number,
): Promise<ImportError[]> =>
  rows(
    tx,
    `select row_number as row, column_name as "column", value, code, facts, detail from import_error
      where workspace_id = $1 and import_id = $2 and number >= $3 order by number limit $4`,
    [workspaceId, importId, from, limit],
  );

/** Refused rows in the order of the file, from the one after `row` on, at most `limit`. */
export const refusedRowsAfter = (
  tx: Tx,
  workspaceId: string,
  importId: string,
  { row, limit }: { readonly row: number; readonly limit: number },
): Promise<RefusedRow[]> =>
  rows(
    tx,
    `select row_number as row, (array_agg(cells) filter (where cells is not null))[1] as cells,
            jsonb_agg(jsonb_build_object('column', column_name, 'value', value, 'code', code, 'detail', detail) order by number) as errors
       from import_error where workspace_id = $1 and import_id = $2 and row_number > $3
      group by row_number order by row_number limit $4`,
    [workspaceId, importId, row, limit],
  );

import { databaseCode } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { By } from '#leads';
import type { RowValues } from '../domain/read-row.js';
import type { ImportContext, ImportKind, RowOutcome } from './import-kind.js';

/**
 * Applies rows as a batch; when a row spoils the batch, halves it until that row stands alone and is refused with the reason.
 * @throws whatever no row is to blame for: a lost connection, a fault of ours
 */
export async function applyRows(
  kind: ImportKind,
  tx: Tx,
  by: By,
  rows: readonly RowValues[],
  context: ImportContext,
): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  await tx.query('savepoint rows');
  try {
    const outcomes = await kind.apply(tx, by, rows, context);
    await tx.query('release savepoint rows');
    return outcomes;
  } catch (error) {
    const detail = complaintOf(error);
    if (detail === undefined) throw error;
    await tx.query('rollback to savepoint rows');
    if (rows.length === 1) return [{ status: 'refused', problems: [{ column: null, value: null, detail }] }];
    const middle = rows.length >> 1;
    const first = await applyRows(kind, tx, by, rows.slice(0, middle), context);
    return [...first, ...(await applyRows(kind, tx, by, rows.slice(middle), context))];
  }
}

/** What a row is told; undefined when it is not the row's fault. SQLSTATE classes 22 (data) and 23 (constraints) are. */
function complaintOf(error: unknown): string | undefined {
  if (error instanceof AppError)
    return error.kind === 'invalid' || error.kind === 'missing' ? error.message : undefined;
  return /^2[23]/.test(databaseCode(error) ?? '') ? 'The database does not take these values.' : undefined;
}

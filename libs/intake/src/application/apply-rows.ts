import { databaseCode } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { By } from '#leads';
import { complaint } from '../domain/complaint.js';
import type { Complaint, Facts } from '../domain/complaint.js';
import type { RowProblem, RowValues } from '../domain/read-row.js';
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
    const problem = problemOf(error, context);
    if (problem === undefined) throw error;
    await tx.query('rollback to savepoint rows');
    if (rows.length === 1) return [{ status: 'refused', problems: [problem] }];
    const middle = rows.length >> 1;
    const first = await applyRows(kind, tx, by, rows.slice(0, middle), context);
    return [...first, ...(await applyRows(kind, tx, by, rows.slice(middle), context))];
  }
}

/** Kinds of refusals that say something of a row: its values, what it refers to, how things stand with it. */
const ROWS_OWN: readonly AppError['kind'][] = ['invalid', 'missing', 'conflict'];

/** What a row is told; undefined when it is not the row's fault. SQLSTATE classes 22 (data) and 23 (constraints) are. */
function problemOf(error: unknown, context: ImportContext): RowProblem | undefined {
  if (error instanceof AppError)
    return ROWS_OWN.includes(error.kind)
      ? { column: columnOf(error, context), value: null, ...complaintOfError(error) }
      : undefined;
  if (!/^2[23]/.test(databaseCode(error) ?? '')) return undefined;
  return { column: null, value: null, ...complaint('row/unstorable') };
}

/** The column of the field that a pointer such as `/0/price` names. */
const columnOf = ({ fields }: AppError, context: ImportContext): string | null =>
  context.columnOf(fields[0]?.pointer.split('/').at(-1) ?? '');

/** What another part of the product refused, in its own code. */
export const complaintOfError = ({ code, message, facts }: AppError): Complaint => ({
  code,
  detail: message,
  facts: Object.fromEntries(Object.entries(facts).filter(isPlain)),
});

const isPlain = (fact: [string, unknown]): fact is [string, Facts[string]] =>
  typeof fact[1] === 'string' || typeof fact[1] === 'number';

import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { ImportPlan } from '../domain/column-plan.js';
import type { ImportMapping } from '../domain/mapping.js';
import { ImportRunRow } from './import-run.row.js';
import type { ImportState } from './import-run.row.js';

/** What rows of a chunk came to. */
export interface Counts {
  readonly captured: number;
  readonly enriched: number;
  readonly duplicate: number;
  readonly refused: number;
  /** Rows of somebody who was erased: leads of nobody, or refused. */
  readonly withheld: number;
}

export type NewImport = Pick<
  ImportRunRow,
  'id' | 'kind' | 'format' | 'fileName' | 'path' | 'dialect' | 'startedBy'
> & { readonly bytes: number };

const INSERT = `
  insert into import_run (workspace_id, id, kind, format, file_name, path, bytes, dialect, state, started_by, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, 'uploaded', $9, instant(), instant())`;

export async function insertImport(tx: Tx, workspaceId: string, run: NewImport): Promise<void> {
  const { id, kind, format, fileName, path, bytes, dialect, startedBy } = run;
  await tx.query(INSERT, [
    ...[workspaceId, id, kind, format, fileName, path, bytes],
    ...[JSON.stringify(dialect), startedBy],
  ]);
}

export const importById = (tx: Tx, workspaceId: string, id: string): Promise<ImportRunRow | null> =>
  tx.getRepository(ImportRunRow).findOneBy({ workspaceId, id });

/** Newest first, at most `limit`; `before` is where the page before ended. */
export const importsBefore = (
  tx: Tx,
  workspaceId: string,
  before: { readonly createdAt: Date; readonly id: string } | undefined,
  limit: number,
): Promise<ImportRunRow[]> =>
  tx
    .getRepository(ImportRunRow)
    .createQueryBuilder('run')
    .where('run.workspaceId = :workspaceId', { workspaceId })
    .andWhere(before ? '(run.createdAt, run.id) < (:createdAt, :id)' : 'true', { ...before })
    .orderBy({ 'run.createdAt': 'DESC', 'run.id': 'DESC' })
    .limit(limit)
    .getMany();

/** Keeps how the file is to be read, unless its rows are being taken or were; what a rehearsal with another mapping came to is gone. */
export async function writeMapping(
  tx: Tx,
  workspaceId: string,
  id: string,
  { mapping, plan, total }: { mapping: ImportMapping; plan: ImportPlan; total: number },
): Promise<boolean> {
  const written = await touched(
    tx,
    `update import_run set mapping = $3, plan = $4, total = $5, state = 'mapped', why = null, ${ZERO}, updated_at = instant()
      where workspace_id = $1 and id = $2 and path is not null and state <> 'running' and (is_dry_run or position = 0)`,
    [workspaceId, id, JSON.stringify(mapping), JSON.stringify(plan), total],
  );
  if (written === 1) await forgetErrors(tx, workspaceId, id);
  return written === 1;
}

/** Another sheet of the same file is read: what was said of the first one is gone. */
export async function writeDialect(
  tx: Tx,
  workspaceId: string,
  id: string,
  dialect: ImportRunRow['dialect'],
): Promise<boolean> {
  const written = await touched(
    tx,
    `update import_run set dialect = $3, mapping = null, plan = null, total = null, state = 'uploaded', why = null, ${ZERO},
            updated_at = instant()
      where workspace_id = $1 and id = $2 and path is not null and state <> 'running' and (is_dry_run or position = 0)`,
    [workspaceId, id, JSON.stringify(dialect)],
  );
  if (written === 1) await forgetErrors(tx, workspaceId, id);
  return written === 1;
}

const forgetErrors = (tx: Tx, workspaceId: string, id: string): Promise<unknown> =>
  tx.query(`delete from import_error where workspace_id = $1 and import_id = $2`, [workspaceId, id]);

const ZERO = `is_dry_run = false, position = 0, captured = 0, enriched = 0, duplicate = 0, refused = 0, withheld = 0, errors = 0, ended_at = null`;

/** Starts the import, or goes on after a failure or cancellation; a rehearsal, and what follows one, begins at the first row. */
export async function beginImport(
  tx: Tx,
  workspaceId: string,
  id: string,
  { isDryRun, startedBy }: { isDryRun: boolean; startedBy: string | null },
): Promise<boolean> {
  const [before] = await rows<{ isFresh: boolean }>(
    tx,
    `select (is_dry_run or $3) as "isFresh" from import_run
      where workspace_id = $1 and id = $2 and path is not null
        and (state in ('mapped','failed','cancelled') or (state = 'done' and is_dry_run)) and mapping is not null
        and not ($3 and position > 0 and not is_dry_run)
      for update`,
    [workspaceId, id, isDryRun],
  );
  if (!before) return false;
  if (before.isFresh) {
    await forgetErrors(tx, workspaceId, id);
    await tx.query(`update import_run set ${ZERO} where workspace_id = $1 and id = $2`, [workspaceId, id]);
  }
  await tx.query(
    `update import_run set state = 'running', why = null, is_dry_run = $3, started_by = $4, ended_at = null, updated_at = instant()
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, isDryRun, startedBy],
  );
  return true;
}

export interface Advance {
  readonly from: number;
  readonly to: number;
  readonly counts: Counts;
  readonly errors: number;
  readonly isLast: boolean;
}

/** Moves the offset on, in the transaction of the rows. False when somebody cancelled it, or another process took these rows. */
export async function advanceImport(
  tx: Tx,
  workspaceId: string,
  id: string,
  step: Advance,
): Promise<boolean> {
  const { captured, enriched, duplicate, refused, withheld } = step.counts;
  const moved = await touched(
    tx,
    `update import_run set position = $4, captured = captured + $5, enriched = enriched + $6, duplicate = duplicate + $7,
            refused = refused + $8, errors = errors + $9, withheld = withheld + $11, state = case when $10 then 'done' else state end,
            ended_at = case when $10 then instant() end, updated_at = instant()
      where workspace_id = $1 and id = $2 and position = $3 and state = 'running'`,
    [
      ...[workspaceId, id, step.from, step.to, captured, enriched, duplicate, refused],
      ...[step.errors, step.isLast, withheld],
    ],
  );
  return moved === 1;
}

/** Ends it before its time; true if it was still under way, or had not begun. */
export async function endImport(
  tx: Tx,
  workspaceId: string,
  id: string,
  state: Extract<ImportState, 'cancelled' | 'failed'>,
  why: string | null = null,
): Promise<boolean> {
  const ended = await touched(
    tx,
    `update import_run set state = $3, why = $4, ended_at = instant(), updated_at = instant()
      where workspace_id = $1 and id = $2 and state in ('uploaded','mapped','running')`,
    [workspaceId, id, state, why],
  );
  return ended === 1;
}

export const forgetPath = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(tx, `update import_run set path = null where workspace_id = $1 and id = $2`, [workspaceId, id]);

export const interruptedImports = (tx: Tx, workspaceId: string): Promise<{ id: string; path: string }[]> =>
  rows(
    tx,
    `select id, path from import_run where workspace_id = $1 and state = 'running' and path is not null`,
    [workspaceId],
  );

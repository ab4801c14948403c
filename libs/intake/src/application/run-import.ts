import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { byProduct } from '#leads';
import { Suppression } from '#people';
import type { ImportRunRow, ImportState } from '../persistence/import-run.row.js';
import { keepMade } from '../persistence/import-made.js';
import { insertErrors, MOST_ERRORS } from '../persistence/import-errors.js';
import { advanceImport, forgetPath, importById } from '../persistence/import-runs.js';
import type { FileRow } from './formats/import-format.js';
import { ImportCatalogue } from './import-catalogue.js';
import { ImportFiles } from './import-files.js';
import { ImportTrail } from './import-trail.js';
import { importJob, importRows } from './import-rows.js';
import type { ChunkOutcome, ImportJob } from './import-rows.js';

/** Rows that commit together. */
export const CHUNK = 500;
/** All rows were taken, whatever was asked since. */
const ALL_TAKEN: ReadonlySet<ImportState> = new Set(['done', 'undoing', 'undone']);

interface Chunk {
  readonly from: number;
  readonly rows: readonly FileRow[];
  readonly isLast: boolean;
  /** Errors kept before it. */
  readonly errors: number;
}

/** Somebody cancelled it, or another process took these rows: nothing of the chunk is kept. */
class Outrun extends Error {}
/** Ends the transaction of a rehearsal, which is never kept. */
class Rehearsed extends Error {
  constructor(readonly outcome: ChunkOutcome) {
    super('rehearsed');
  }
}

/**
 * Takes the rows of a file that has begun, chunk by chunk.
 *
 * - Rows, errors and offset of a chunk commit together: after a crash it goes on with the next chunk, and two processes that
 *   run one import take each chunk once.
 * - A rehearsal does all the same and rolls each chunk back: what it counts is what would come, except for rows that meet
 *   others of the same file in an earlier chunk.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly catalogue: ImportCatalogue,
    private readonly files: ImportFiles,
    private readonly trail: ImportTrail,
    private readonly suppression: Suppression,
  ) {}

  /** Returns when the file is done, the import was cancelled, or `signal` asks to stop between two chunks. */
  async run(
    workspaceId: string,
    id: string,
    { onChunk, signal }: { onChunk?: () => Promise<void> | void; signal?: AbortSignal } = {},
  ): Promise<void> {
    const { run, job } = await this.prepare(workspaceId, id);
    const { rows } = await this.catalogue.format(run.format).open(run.path ?? '', run.dialect);
    try {
      let errors = run.errors;
      for await (const chunk of chunksFrom(rows, run.position)) {
        if (signal?.aborted) return;
        errors += await this.takeChunk(run, job, { ...chunk, errors });
        await onChunk?.();
      }
    } catch (error) {
      if (error instanceof Outrun) return;
      throw error;
    } finally {
      await rows.return(undefined);
    }
    if (!run.isDryRun) await this.discard(run);
  }

  private prepare(workspaceId: string, id: string): Promise<{ run: ImportRunRow; job: ImportJob }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const run = await importById(tx, workspaceId, id);
      if (!run) throw new Error(`There is no import ${id}.`);
      const by = byProduct(workspaceId, run.startedBy);
      const kind = this.catalogue.kind(run.kind);
      return { run, job: await importJob(tx, run, { kind, by, suppression: this.suppression }) };
    });
  }

  /** How many errors were kept. */
  private async takeChunk(run: ImportRunRow, job: ImportJob, chunk: Chunk): Promise<number> {
    const { workspaceId } = run;
    if (!run.isDryRun)
      return this.database.withWorkspace(workspaceId, (tx) => this.take(tx, run, job, chunk));
    const outcome = await this.rehearse(workspaceId, job, chunk.rows);
    return this.database.withWorkspace(workspaceId, (tx) => advance(tx, run, chunk, outcome));
  }

  private async take(tx: Tx, run: ImportRunRow, job: ImportJob, chunk: Chunk): Promise<number> {
    const { workspaceId, id: importId } = run;
    const from = await databaseInstant(tx);
    this.trail.follow(tx);
    const outcome = await importRows(tx, job, chunk.rows);
    const { companies, ...told } = this.trail.told(tx);
    const made = { ...told, companies: [...companies, ...outcome.companies] };
    await keepMade(tx, { workspaceId, importId, number: chunk.from }, made, from);
    return advance(tx, run, chunk, outcome);
  }

  private async rehearse(
    workspaceId: string,
    job: ImportJob,
    rows: readonly FileRow[],
  ): Promise<ChunkOutcome> {
    try {
      return await this.database.withWorkspace(workspaceId, async (tx): Promise<never> => {
        throw new Rehearsed(await importRows(tx, job, rows));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.outcome;
      throw error;
    }
  }

  /** An uploaded file is personal data that nobody needs any more. */
  private async discard({ workspaceId, id, path }: ImportRunRow): Promise<void> {
    const ended = await this.database.withWorkspace(workspaceId, async (tx) => {
      const run = await importById(tx, workspaceId, id);
      return run !== null && ALL_TAKEN.has(run.state) && (await forgetPath(tx, workspaceId, id)) === 1;
    });
    if (ended && path) await this.files.remove(path);
  }
}

/** @throws Outrun when the import is no longer where it was */
async function advance(
  tx: Tx,
  { workspaceId, id }: ImportRunRow,
  { from, rows, isLast, errors }: Chunk,
  outcome: ChunkOutcome,
): Promise<number> {
  const kept = outcome.errors.slice(0, Math.max(0, MOST_ERRORS - errors));
  const step = { from, to: from + rows.length, counts: outcome.counts, errors: kept.length, isLast };
  if (!(await advanceImport(tx, workspaceId, id, step))) throw new Outrun();
  await insertErrors(tx, workspaceId, id, errors, kept);
  return kept.length;
}

/** The rows after the first `offset`, in chunks; the last chunk is told, and comes even when no row is left. */
async function* chunksFrom(
  rows: AsyncGenerator<FileRow>,
  offset: number,
): AsyncGenerator<Omit<Chunk, 'errors'>> {
  let from = offset;
  let seen = 0;
  let chunk: FileRow[] = [];
  for await (const row of rows) {
    seen += 1;
    if (seen <= offset) continue;
    if (chunk.length === CHUNK) {
      yield { from, rows: chunk, isLast: false };
      from += chunk.length;
      chunk = [];
    }
    chunk.push(row);
  }
  yield { from, rows: chunk, isLast: true };
}

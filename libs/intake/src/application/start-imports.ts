import { stat } from 'node:fs/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Database, Signals } from '#database';
import { allWorkspaces } from '#identity';
import { AppError } from '#kernel';
import { keptFailure } from '../domain/failure.js';
import { beginImport, endImport, importById, interruptedImports } from '../persistence/import-runs.js';
import { interruptedUndos } from '../persistence/import-undos.js';
import { ImportFiles } from './import-files.js';
import { missingImport } from './import-view.js';
import { RunImport } from './run-import.js';
import { tryAgain } from './try-again.js';
import { UndoImport } from './undo-import.js';
import type { Touched } from './undo-import.js';

/** An undo that failed is tried again after these (milliseconds): half of an import taken back is worse than late. */
const UNDO_PAUSES: readonly number[] = [1_000, 10_000, 60_000, 600_000];

/** Runs imports in the background of this process. */
@Injectable()
export class StartImports implements BeforeApplicationShutdown {
  private readonly logger = new Logger('StartImports');
  private readonly stopping = new AbortController();
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly runImport: RunImport,
    private readonly files: ImportFiles,
    private readonly signals: Signals,
    private readonly undoImport: UndoImport,
  ) {}

  /** Begins, or goes on where it was cancelled or failed. @throws AppError `import/missing`, `import/not-ready` */
  async run(
    workspaceId: string,
    id: string,
    how: { readonly isDryRun: boolean; readonly startedBy: string | null },
  ): Promise<void> {
    await this.database.withWorkspace(workspaceId, async (tx) => {
      if (await beginImport(tx, workspaceId, id, how)) return;
      const run = await importById(tx, workspaceId, id);
      if (!run) throw missingImport(id);
      throw new AppError(
        'conflict',
        'import/not-ready',
        run.path === null
          ? 'The file was imported and is no longer kept; upload it again.'
          : 'It is not ready to run: give it a mapping first, or wait until it has ended. Rows that were taken cannot be rehearsed.',
        { facts: { state: run.state } },
      );
    });
    this.followImport(workspaceId, id);
  }

  /**
   * Takes an import back in the background, or goes on with that where it stopped.
   *
   * @throws AppError `import/missing`, `import/not-undoable`, `import/undo-begun`
   */
  async undo(
    workspaceId: string,
    id: string,
    how: { readonly touched: Touched; readonly memberId: string | null },
  ): Promise<void> {
    await this.undoImport.begin(workspaceId, id, how.touched, how.memberId);
    this.followUndo(workspaceId, id);
  }

  /** Goes on with uploaded files, and with undoing, whose process ended in the middle. */
  async resume(): Promise<void> {
    const workspaces = await this.database.withRole('accounts', allWorkspaces);
    for (const { id: workspaceId } of workspaces) {
      const interrupted = await this.database.withWorkspace(workspaceId, (tx) =>
        interruptedImports(tx, workspaceId),
      );
      for (const { id, path } of interrupted)
        if (this.files.isOurs(path) && (await isThere(path))) this.followImport(workspaceId, id);
      const undos = await this.database.withWorkspace(workspaceId, (tx) => interruptedUndos(tx, workspaceId));
      for (const { id } of undos) this.followUndo(workspaceId, id);
    }
  }

  /** Resolves when nothing runs in this process any more. */
  async settled(): Promise<void> {
    await Promise.all(this.running.values());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.settled();
  }

  private followImport(workspaceId: string, id: string): void {
    this.follow(importing(id), () =>
      this.runImport
        .run(workspaceId, id, this.watched(workspaceId))
        .catch((error: unknown) => this.fail(workspaceId, id, error)),
    );
  }

  /** What is given up stays `undoing`: it goes on when somebody asks again, or when the process starts anew. */
  private followUndo(workspaceId: string, id: string): void {
    const onFailure = (error: unknown): void =>
      this.logger.error(`Undoing import ${id} failed: ${String(error)}`);
    const undo = (): Promise<void> => this.undoImport.run(workspaceId, id, this.watched(workspaceId));
    const work = (): Promise<void> =>
      tryAgain(undo, { pauses: UNDO_PAUSES, signal: this.stopping.signal, onFailure }).catch(onFailure);
    // Whoever asks as soon as the import says that it is done meets it while it still puts its file away.
    const importEnds = this.running.get(importing(id)) ?? Promise.resolve();
    this.follow(`undo ${id}`, () => importEnds.then(work));
  }

  private watched(workspaceId: string): { onChunk: () => void; signal: AbortSignal } {
    return { onChunk: () => this.signals.emit('folded', workspaceId), signal: this.stopping.signal };
  }

  /** It ends well whatever happens: whoever waits for it comes next, as the undo after its import. */
  private follow(what: string, work: () => Promise<void>): void {
    if (this.running.has(what)) return;
    const ended = work()
      .catch((error: unknown) => this.logger.error(`The ${what} ended badly: ${String(error)}`))
      .finally(() => this.running.delete(what));
    this.running.set(what, ended);
  }

  private async fail(workspaceId: string, id: string, error: unknown): Promise<void> {
    const why = keptFailure(error);
    if (!(error instanceof AppError)) this.logger.error(`Import ${id} failed: ${String(error)}`);
    await this.database
      .withWorkspace(workspaceId, (tx) => endImport(tx, workspaceId, id, 'failed', why))
      .catch((then: unknown) =>
        this.logger.error(`Import ${id} cannot be marked as failed: ${String(then)}`),
      );
    this.signals.emit('folded', workspaceId);
  }
}

const importing = (id: string): string => `import ${id}`;

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

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
import { UndoImport } from './undo-import.js';
import type { Touched } from './undo-import.js';

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
    this.follow(workspaceId, id, this.runImport);
  }

  /** Takes an import back in the background. @throws AppError `import/missing`, `import/not-undoable` */
  async undo(
    workspaceId: string,
    id: string,
    how: { readonly touched: Touched; readonly memberId: string | null },
  ): Promise<void> {
    await this.undoImport.begin(workspaceId, id, how.touched, how.memberId);
    this.follow(workspaceId, id, this.undoImport);
  }

  /** Goes on with uploaded files, and with undoing, whose process ended in the middle. */
  async resume(): Promise<void> {
    const workspaces = await this.database.withRole('accounts', allWorkspaces);
    for (const { id: workspaceId } of workspaces) {
      const interrupted = await this.database.withWorkspace(workspaceId, (tx) =>
        interruptedImports(tx, workspaceId),
      );
      for (const { id, path } of interrupted)
        if (this.files.isOurs(path) && (await isThere(path))) this.follow(workspaceId, id, this.runImport);
      const undos = await this.database.withWorkspace(workspaceId, (tx) => interruptedUndos(tx, workspaceId));
      for (const { id } of undos) this.follow(workspaceId, id, this.undoImport);
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

  private follow(workspaceId: string, id: string, work: RunImport | UndoImport): void {
    if (this.running.has(id)) return;
    const onChunk = (): void => this.signals.emit('folded', workspaceId);
    const ended = work
      .run(workspaceId, id, { onChunk, signal: this.stopping.signal })
      .catch((error: unknown) => this.fail(workspaceId, id, error))
      .finally(() => this.running.delete(id));
    this.running.set(id, ended);
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

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

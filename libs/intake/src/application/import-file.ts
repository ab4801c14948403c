import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { keptFailure } from '../domain/failure.js';
import type { ImportError } from '../persistence/import-errors.js';
import { errorsFrom } from '../persistence/import-errors.js';
import { beginImport, endImport, importById } from '../persistence/import-runs.js';
import { ImportFiles } from './import-files.js';
import { missingImport, viewOf } from './import-view.js';
import type { ImportView } from './import-view.js';
import { PrepareImport } from './prepare-import.js';
import { RunImport } from './run-import.js';

export interface FileImport {
  readonly workspaceId: string;
  /** The member in whose name it happens; null for the product itself. */
  readonly memberId: string | null;
  readonly kind: string;
  readonly path: string;
  /** Of a spreadsheet; the first one when left out. */
  readonly sheet?: string | undefined;
  /** As read from JSON; checked here. */
  readonly mapping: unknown;
  readonly isDryRun?: boolean;
  readonly onProgress?: (progress: ImportView) => void;
  readonly signal?: AbortSignal;
}

/** An import that has ended, with the first of its errors. */
export interface ImportReport extends ImportView {
  readonly firstErrors: readonly ImportError[];
}

const SHOWN_ERRORS = 50;

/** Imports a file of this machine from beginning to end: what the command line does. The file stays where it is. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly database: Database,
    private readonly prepareImport: PrepareImport,
    private readonly runImport: RunImport,
    private readonly files: ImportFiles,
  ) {}

  /** @throws AppError `import/unreadable`, `import/mapping`, `import/row-too-long` */
  async run({ workspaceId, memberId, mapping, kind, ...file }: FileImport): Promise<ImportReport> {
    const path = resolve(file.path);
    const bytes = (await stat(path)).size;
    const facts = { kind, fileName: path, path, bytes, sheet: file.sheet, startedBy: memberId };
    const id = await this.prepareImport.enter(workspaceId, facts);
    try {
      await this.prepareImport.map(workspaceId, id, mapping);
      await this.database.withWorkspace(workspaceId, (tx) =>
        beginImport(tx, workspaceId, id, { isDryRun: file.isDryRun ?? false, startedBy: memberId }),
      );
      const onChunk = async (): Promise<void> => file.onProgress?.(await this.view(workspaceId, id));
      await this.runImport.run(workspaceId, id, { onChunk, ...(file.signal && { signal: file.signal }) });
      if (file.signal?.aborted) await this.end(workspaceId, id, 'cancelled', null);
    } catch (error) {
      await this.end(workspaceId, id, 'failed', keptFailure(error));
      throw error;
    } finally {
      await this.files.remove(await this.files.beside(workspaceId, id, 'rows'));
    }
    return this.report(workspaceId, id);
  }

  private end(
    workspaceId: string,
    id: string,
    state: 'cancelled' | 'failed',
    why: string | null,
  ): Promise<boolean> {
    return this.database.withWorkspace(workspaceId, (tx) => endImport(tx, workspaceId, id, state, why));
  }

  private view(workspaceId: string, id: string): Promise<ImportView> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const run = await importById(tx, workspaceId, id);
      if (!run) throw missingImport(id);
      return viewOf(run);
    });
  }

  private async report(workspaceId: string, id: string): Promise<ImportReport> {
    const firstErrors = await this.database.withWorkspace(workspaceId, (tx) =>
      errorsFrom(tx, workspaceId, id, 0, SHOWN_ERRORS),
    );
    return { ...(await this.view(workspaceId, id)), firstErrors };
  }
}

import { Injectable } from '@nestjs/common';
import { Database, Signals } from '#database';
import { bounded } from '#http';
import { AppError, newId } from '#kernel';
import { endImport, importById } from '../persistence/import-runs.js';
import { ImportCatalogue } from './import-catalogue.js';
import { ImportFiles } from './import-files.js';
import { missingImport } from './import-view.js';
import { PrepareImport } from './prepare-import.js';

/** The largest file taken (bytes). */
const LARGEST_FILE = 1_073_741_824;

/** Receives files, and stops what has begun. */
@Injectable()
export class ReceiveImport {
  constructor(
    private readonly catalogue: ImportCatalogue,
    private readonly files: ImportFiles,
    private readonly prepareImport: PrepareImport,
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /** Streams a file to disk and enters it. @throws AppError `import/kind`, `import/unreadable`, `request/too-large` */
  async receive(
    workspaceId: string,
    startedBy: string | null,
    { kind, fileName, sheet }: { readonly kind: string; readonly fileName: string; readonly sheet?: string },
    content: AsyncIterable<Buffer>,
  ): Promise<{ id: string }> {
    this.catalogue.kind(kind);
    const id = newId();
    const file = await this.files.keep(workspaceId, id, bounded(content, LARGEST_FILE));
    try {
      await this.prepareImport.enter(workspaceId, { id, kind, fileName, sheet, startedBy, ...file });
    } catch (error) {
      await this.files.remove(file.path);
      throw error;
    }
    return { id };
  }

  /** Rows that were taken stay; it may go on later. @throws AppError `import/missing`, `import/ended` */
  async cancel(workspaceId: string, id: string): Promise<void> {
    await this.database.withWorkspace(workspaceId, async (tx) => {
      if (await endImport(tx, workspaceId, id, 'cancelled')) return;
      const run = await importById(tx, workspaceId, id);
      if (!run) throw missingImport(id);
      throw new AppError('conflict', 'import/ended', 'It has ended already; nothing is left to cancel.', {
        facts: { state: run.state },
      });
    });
    this.signals.emit('folded', workspaceId);
  }
}

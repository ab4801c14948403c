import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { assertMay } from '#identity';
import { importById, importsBefore } from '../persistence/import-runs.js';
import { missingImport, viewOf } from './import-view.js';
import type { ImportView } from './import-view.js';

/** Reads what became of imports. */
@Injectable()
export class FindImports {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(
    workspaceId: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<ImportView>> {
    const after = decodeCursor(cursor, ['instant', 'id']);
    const before = after && { createdAt: after[0], id: after[1] };
    const found = await this.database.withWorkspace(workspaceId, (tx) =>
      importsBefore(tx, workspaceId, before, limit + 1),
    );
    return pageOf(found, limit, ({ createdAt, id }) => encodeCursor([createdAt, id]), viewOf);
  }

  /** @throws AppError `import/missing` */
  async one(workspaceId: string, id: string): Promise<ImportView> {
    const run = await this.database.withWorkspace(workspaceId, (tx) => importById(tx, workspaceId, id));
    if (!run) throw missingImport(id);
    return viewOf(run);
  }

  /** Rows name people: for who may see them, and for the member who brought the file. @throws AppError `import/missing`, `access/forbidden` */
  async assertSeesRows(caller: Caller, id: string): Promise<void> {
    const { startedBy } = await this.one(caller.workspaceId, id);
    if (caller.memberId === null || caller.memberId !== startedBy) assertMay(caller, 'person.read');
  }
}

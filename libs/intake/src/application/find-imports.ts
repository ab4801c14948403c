import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import { Database } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { formulaSafe } from '../domain/formula-safe.js';
import { errorsFrom } from '../persistence/import-errors.js';
import { importById, importsBefore } from '../persistence/import-runs.js';
import { missingImport, viewOf } from './import-view.js';
import type { ImportView } from './import-view.js';

const ERRORS_AT_ONCE = 1_000;

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

  /** The errors as CSV that no spreadsheet takes for formulas. @throws AppError `import/missing` */
  async errorsCsv(workspaceId: string, id: string): Promise<Readable> {
    await this.one(workspaceId, id);
    const lines = Readable.from(this.errorLines(workspaceId, id));
    const csv = stringify({ header: true, columns: ['row', 'column', 'value', 'detail'], bom: true });
    return lines.once('error', (error) => csv.destroy(error)).pipe(csv);
  }

  private async *errorLines(workspaceId: string, id: string): AsyncGenerator<string[]> {
    for (let from = 0; ; from += ERRORS_AT_ONCE) {
      const errors = await this.database.withWorkspace(workspaceId, (tx) =>
        errorsFrom(tx, workspaceId, id, from, ERRORS_AT_ONCE),
      );
      for (const { row, column, value, detail } of errors)
        yield [String(row), ...[column, value, detail].map((cell) => formulaSafe(cell ?? ''))];
      if (errors.length < ERRORS_AT_ONCE) return;
    }
  }
}

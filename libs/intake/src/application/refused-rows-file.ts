import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Database } from '#database';
import { adviceOn } from '../domain/complaint-advice.js';
import { textEncoder } from '../domain/encode-text.js';
import { formulaSafe } from '../domain/formula-safe.js';
import { refusedRowsAfter } from '../persistence/import-errors.js';
import type { RefusedRow } from '../persistence/import-errors.js';
import { importById } from '../persistence/import-runs.js';
import type { ImportRunRow } from '../persistence/import-run.row.js';
import { missingImport } from './import-view.js';

const AT_ONCE = 500;
/** Before the columns of the file: a row that is too long or too short keeps its cells in their places. */
const TOLD = ['error_row', 'error_column', 'error', 'what_to_do'] as const;

/**
 * The refused rows of an import as a file: what is wrong and what to do, then the row as it stood under its own columns. Separated and
 * encoded as the file came (sheets and lines of JSON: commas, UTF-8); once it is put right it can be sent as it is, with the same mapping.
 *
 * No spreadsheet takes a cell of it for a formula. At most 10,000 errors are kept of an import.
 */
@Injectable()
export class RefusedRowsFile {
  constructor(private readonly database: Database) {}

  /** @throws AppError `import/missing` */
  async open(workspaceId: string, id: string): Promise<Readable> {
    const run = await this.database.withWorkspace(workspaceId, (tx) => importById(tx, workspaceId, id));
    if (!run) throw missingImport(id);
    return Readable.from(this.pieces(run), { objectMode: false });
  }

  private async *pieces(run: ImportRunRow): AsyncGenerator<Uint8Array> {
    const { workspaceId, id, dialect, plan } = run;
    const encode = textEncoder(dialect.encoding);
    const written = (lines: readonly (readonly string[])[]): Uint8Array =>
      encode(
        stringify(
          lines.map((cells) => cells.map(formulaSafe)),
          { delimiter: dialect.delimiter || ',' },
        ),
      );
    yield written([[...TOLD, ...(plan?.header ?? [])]]);
    for (let row = 0, isLeft = true; isLeft;) {
      const after = row;
      const found = await this.database.withWorkspace(workspaceId, (tx) =>
        refusedRowsAfter(tx, workspaceId, id, { row: after, limit: AT_ONCE }),
      );
      if (found.length > 0) yield written(found.map(lineOf));
      row = found.at(-1)?.row ?? row;
      isLeft = found.length === AT_ONCE;
    }
  }
}

function lineOf({ row, cells, errors }: RefusedRow): string[] {
  const each = (tell: (error: RefusedRow['errors'][number]) => string | null): string[] => [
    ...new Set(errors.flatMap((error) => tell(error) ?? [])),
  ];
  return [
    String(row),
    each(({ column }) => column).join(', '),
    each(({ detail }) => detail).join(' '),
    each(({ code }) => adviceOn(code)).join(' '),
    ...(cells ?? each(({ value }) => value)),
  ];
}

import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Dialect } from '../domain/dialect.js';
import { recognise } from '../domain/recognise.js';
import type { Recognised } from '../domain/recognise.js';
import { CSV_FORMAT } from './formats/csv-format.js';
import { JSON_LINES_FORMAT } from './formats/json-lines-format.js';
import { SHEET_FORMAT } from './formats/sheet-format.js';
import { spillSheet } from './formats/spill-sheet.js';
import { firstBytes, SAMPLE } from './formats/text-file.js';
import { notATable } from './formats/unreadable.js';
import { unzipFile } from './formats/unzip-file.js';
import { ImportFiles } from './import-files.js';

/** A file that came in, ready to be read row by row. */
export interface OpenedFile {
  readonly path: string;
  readonly format: string;
  readonly dialect: Dialect;
}

/**
 * Finds out by its bytes what a file is, and makes it readable: gzip is unpacked and a sheet spilled into the folder of the product.
 * The name of the file says nothing.
 */
@Injectable()
export class OpenImport {
  constructor(private readonly files: ImportFiles) {}

  /** @throws AppError `import/not-a-table`, `import/unreadable`, `import/broken-pack`, `import/too-large-inside`, `import/too-many-lines`, `import/no-such-sheet` */
  async run(workspaceId: string, id: string, path: string, sheet?: string): Promise<OpenedFile> {
    const seen = recognise(await firstBytes(path, SAMPLE));
    if (seen.is !== 'gzip') return this.read(workspaceId, id, path, { seen, sheet });
    const plain = await this.files.beside(workspaceId, id, 'plain');
    try {
      await unzipFile(path, plain);
      const inside = recognise(await firstBytes(plain, SAMPLE));
      if (inside.is === 'gzip') throw notATable('packed twice; unpack it once');
      return await this.read(workspaceId, id, plain, { seen: inside, sheet });
    } catch (error) {
      await rm(plain, { force: true });
      throw error;
    }
  }

  private async read(
    workspaceId: string,
    id: string,
    path: string,
    { seen, sheet }: { readonly seen: Recognised; readonly sheet: string | undefined },
  ): Promise<OpenedFile> {
    switch (seen.is) {
      case 'zip': {
        const spilled = await this.files.beside(workspaceId, id, 'rows');
        const dialect = await spillSheet(path, spilled, sheet);
        return { path: spilled, format: SHEET_FORMAT.name, dialect };
      }
      case 'foreign':
        throw notATable(seen.what);
      case 'binary':
        throw notATable(`no text (the first NUL is byte ${seen.at + 1})`);
      case 'json-lines':
        return { path, format: JSON_LINES_FORMAT.name, dialect: await JSON_LINES_FORMAT.inspect(path) };
      case 'gzip':
      case 'table':
        return { path, format: CSV_FORMAT.name, dialect: await CSV_FORMAT.inspect(path) };
    }
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { AppError } from '#kernel';
import { zipOf } from '../test-support/zip.js';
import { ImportCatalogue } from './import-catalogue.js';
import { ImportFiles } from './import-files.js';
import { OpenImport } from './open-import.js';

const FILES = 10_000;

/** Pieces that break readers, in any order. */
const PIECE = fc.constantFrom(
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\uFEFF',
    'sep=;\n',
    "'",
    '\\',
    '{',
    '}',
    '[',
    ']',
    ':',
  ],
  ...[
    '{"a":1}\n',
    '{"a":',
    'Id',
    'é',
    '\u2028',
    '=1+1',
    'PK\u0003\u0004',
    '<?xml',
    '<html>',
    ' ',
    '1e999',
    'null\n',
  ],
);
const TEXT = fc
  .array(fc.oneof(PIECE, fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((all) => all.join(''));
const PART = fc.oneof(
  TEXT,
  fc.uint8Array({ maxLength: 80 }).map((each) => Buffer.from(each)),
);
const ZIP = fc
  .tuple(TEXT, PART, fc.option(fc.nat(1_000), { nil: undefined }))
  .map(([book, sheet, says]) => zipOf({ 'xl/workbook.xml': book, 'xl/worksheets/sheet1.xml': sheet }, says));
const WHOLE = fc.oneof(
  { weight: 10, arbitrary: TEXT.map((text) => Buffer.from(text)) },
  { weight: 3, arbitrary: TEXT.map((text) => Buffer.from(text, 'utf16le')) },
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each)) },
  { weight: 2, arbitrary: PART.map((part) => gzipSync(part)) },
  { weight: 1, arbitrary: ZIP },
);
/** Whole, or cut off anywhere. */
const FILE = fc
  .tuple(WHOLE, fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }))
  .map(([bytes, cut]) => (cut === undefined ? bytes : bytes.subarray(0, Math.floor(bytes.length * cut))));

describe(`${FILES} malformed files`, () => {
  let home: string;
  beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'staffetta-malformed-'))));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('are read to their end or refused with what is wrong and what to do; none is a fault of ours', async () => {
    const openImport = new OpenImport(new ImportFiles(home));
    const formats = new ImportCatalogue(
      ...(Array.from({ length: ImportCatalogue.length }, () => ({})) as unknown as ConstructorParameters<
        typeof ImportCatalogue
      >),
    );
    const path = join(home, 'leads.csv');
    const met = { read: 0, refused: 0 };
    const read = async (content: Buffer): Promise<void> => {
      writeFileSync(path, content);
      const file = await openImport.run('w', 'i', path);
      const { header, rows } = await formats.format(file.format).open(file.path, file.dialect);
      for await (const { cells, complaint } of rows)
        if (complaint === undefined) expect(cells).toHaveLength(header.length);
    };
    await fc.assert(
      fc.asyncProperty(FILE, async (content) => {
        try {
          await read(content);
          met.read += 1;
        } catch (error) {
          if (!(error instanceof AppError) || error.kind !== 'invalid') throw error;
          expect(error.code).toMatch(/^import\//);
          met.refused += 1;
        }
      }),
      { numRuns: FILES },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(FILES / 20);
  });
});

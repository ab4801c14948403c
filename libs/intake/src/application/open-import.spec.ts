import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import writeSheets from 'write-excel-file/node';
import { CSV_FORMAT } from './formats/csv-format.js';
import type { FileRow } from './formats/import-format.js';
import { JSON_LINES_FORMAT } from './formats/json-lines-format.js';
import { SHEET_FORMAT } from './formats/sheet-format.js';
import { ImportFiles } from './import-files.js';
import { zipOf } from '../test-support/zip.js';
import { OpenImport } from './open-import.js';

let home: string;
let openImport: OpenImport;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'staffetta-open-'));
  openImport = new OpenImport(new ImportFiles(home));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const FORMATS = [CSV_FORMAT, JSON_LINES_FORMAT, SHEET_FORMAT];
let count = 0;

/** Whatever it holds, the file is called `.csv`. */
async function opened(content: string | Buffer, sheet?: string) {
  count += 1;
  const path = join(home, `${count}.csv`);
  writeFileSync(path, content);
  const file = await openImport.run('w', `i${count}`, path, sheet);
  const format = FORMATS.find(({ name }) => name === file.format);
  const { header, rows } = await (format as typeof CSV_FORMAT).open(file.path, file.dialect);
  const found: FileRow[] = [];
  for await (const row of rows) found.push(row);
  return { ...file, header, rows: found };
}

const cellsOf = async (content: string | Buffer, sheet?: string): Promise<unknown> => {
  const { format, header, rows } = await opened(content, sheet);
  return [format, header, ...rows.map(({ cells }) => cells)];
};

type Cell = string | number | boolean | Date | null;

const xlsx = (sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Buffer> =>
  writeSheets(
    Object.entries(sheets).map(([sheet, data]) => ({
      sheet,
      data: data.map((row) =>
        row.map((value) =>
          value === null
            ? null
            : value instanceof Date
              ? { value, format: value.getUTCHours() ? 'yyyy-mm-dd hh:mm:ss' : 'dd/mm/yyyy' }
              : { value },
        ),
      ),
    })) as never,
  ).toBuffer();

const LEADS = [
  ['Id', 'When', 'Amount', 'Open', 'Note'],
  ['L1', new Date('2024-05-03T00:00:00Z'), 1.234, true, null],
  ['L2', new Date('2024-05-03T14:30:00Z'), 1200, false, 'a\nb'],
] as const;

describe('a file that comes in', () => {
  it.each([
    ['a\tb\n1\t2\n', 'csv', 'tabs are a separator like any'],
    ['\uFEFF{"a":"1","b":2}\n', 'jsonl', 'lines of JSON'],
    ['{not json}\n1\n', 'csv', 'a brace alone is no JSON'],
  ])('%j is read as %s (%s)', async (content, format) => {
    const { format: found, header } = await opened(content);
    expect([found, header.length > 0]).toEqual([format, true]);
  });

  it('of lines of JSON has a column for every name, also inside objects and in later lines', async () => {
    const lines = [
      '{"id":1,"company":{"name":"Rossi","size":12.5}}',
      '',
      'nope',
      '[1]',
      '{"tags":["a","b"],"id":null}',
    ];
    const { header, rows } = await opened(lines.join('\r\n'));
    expect(header).toEqual(['id', 'company.name', 'company.size', 'tags']);
    expect(rows).toMatchObject([
      { number: 1, cells: ['1', 'Rossi', '12.5', ''] },
      { number: 3, complaint: { code: 'row/json' } },
      { number: 4, complaint: { code: 'row/json' } },
      { number: 5, cells: ['', '', '', 'a; b'] },
    ]);
  });

  it('of Excel is read by sheet, dates as dates and numbers as the numbers they are', async () => {
    const file = await xlsx({ Leads: LEADS, Other: [['X'], ['1']] });
    expect(await cellsOf(file)).toEqual([
      'xlsx',
      ['Id', 'When', 'Amount', 'Open', 'Note'],
      ['L1', '2024-05-03', '1.2340', 'true', ''],
      ['L2', '2024-05-03T14:30:00', '1200', 'false', 'a\nb'],
    ]);
    expect(await cellsOf(file, 'Other')).toEqual(['xlsx', ['X'], ['1']]);
    await expect(opened(file, 'None')).rejects.toMatchObject({
      code: 'import/no-such-sheet',
      facts: { sheets: 'Leads, Other' },
    });
  });

  it.each([
    ['a,b\n1,2\n', 'csv'],
    ['{"a":1}\n', 'jsonl'],
  ])('%j packed with gzip is the same file', async (content, format) => {
    expect(await opened(gzipSync(content))).toMatchObject({ format });
    expect(await cellsOf(gzipSync(content))).toEqual(await cellsOf(content));
  });

  it('of Excel may be packed too', async () => {
    const file = await xlsx({ Leads: LEADS });
    expect(await cellsOf(gzipSync(file))).toEqual(await cellsOf(file));
  });
});

const bytes = (hex: string): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(200, 7)]);

describe('what is no table', () => {
  it.each([
    [bytes('d0cf11e0a1b11ae1'), 'import/not-a-table', 'an old Excel file'],
    [bytes('25504446'), 'import/not-a-table', 'a PDF'],
    [bytes('89504e47'), 'import/not-a-table', 'a picture'],
    [Buffer.from('<!doctype html><table>'), 'import/not-a-table', 'a page saved as .csv'],
    [Buffer.from('[{"a":1}]'), 'import/not-a-table', 'one JSON list'],
    [Buffer.from(`Id\n${'\0'.repeat(500)}`), 'import/not-a-table', 'NULs all over'],
    [Buffer.from(''), 'import/unreadable', 'nothing at all'],
    [Buffer.from(' \n \n'), 'import/unreadable', 'nothing but spaces'],
    [gzipSync(gzipSync('a\n1')), 'import/not-a-table', 'packed twice'],
    [gzipSync('Id\n'.repeat(9_000)).subarray(0, 40), 'import/broken-pack', 'gzip that was cut off'],
    [bytes('504b0304'), 'import/broken-pack', 'a ZIP that is none'],
    [Buffer.from('{"a":1\n{"b":'), 'import/unreadable', 'JSON of which no line is whole'],
  ])('%#: is refused by what it is: %s %s (%s)', async (content, code) => {
    const before = readdirSync(home);
    await expect(opened(content)).rejects.toMatchObject({ code, kind: 'invalid' });
    expect(readdirSync(home)).toHaveLength(before.length + 1);
    expect(existsSync(join(home, 'imports', 'w', `i${count}.plain`))).toBe(false);
  });

  it('a line of 10 MB is named by its row', async () => {
    const long = 'x'.repeat(10_485_760);
    const file = `{"a":"1"}\n{"a":"${long}"}\n`;
    await expect(opened(file)).rejects.toMatchObject({ code: 'import/row-too-long', facts: { row: 2 } });
    await expect(opened(`a\n1\n${long}\n`)).rejects.toMatchObject({ code: 'import/row-too-long' });
  });

  it.each([
    ['lines of a table in gzip', (lines: number) => gzipSync('a\n'.repeat(lines))],
    ['lines that are empty', (lines: number) => `a\n1\n${'\n'.repeat(lines - 2)}`],
    ['lines of old Macintoshes', (lines: number) => 'a\r'.repeat(lines)],
    ['lines in UTF-16', (lines: number) => Buffer.from(`\ufeff${'a\n'.repeat(lines)}`, 'utf16le')],
  ])('2,000,000 %s are taken, and one more is refused before they are read', async (_what, file) => {
    const path = join(home, 'many.csv');
    writeFileSync(path, file(2_000_000));
    await expect(openImport.run('w', 'many', path)).resolves.toBeDefined();
    writeFileSync(path, file(2_000_001));
    await expect(openImport.run('w', 'many', path)).rejects.toMatchObject({
      ...{ code: 'import/too-many-lines', kind: 'invalid', facts: { most: 2_000_000 } },
    });
  });

  it('lines of JSON are counted before they are read', async () => {
    const path = join(home, 'lines.jsonl.gz');
    writeFileSync(path, gzipSync('{"a":1}\n'.repeat(2_000_001)));
    await expect(openImport.run('w', 'lines', path)).rejects.toMatchObject({ code: 'import/too-many-lines' });
  });

  it('letters that hold the byte of a line end in UTF-16 are no lines', async () => {
    const path = join(home, 'letters.csv');
    writeFileSync(path, Buffer.from(`\ufeffa\n${'ਅ'.repeat(500)}\n`.repeat(5_000), 'utf16le'));
    await expect(openImport.run('w', 'letters', path)).resolves.toMatchObject({ format: 'csv' });
  });

  it('a sheet with a cell at the far corner is not made', async () => {
    const cell =
      '<worksheet><sheetData><row r="1"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const file = zipOf({ 'xl/workbook.xml': '<sheet name="A"/>', 'xl/worksheets/sheet1.xml': cell });
    await expect(opened(file)).rejects.toMatchObject({ code: 'import/too-large-inside' });
  });

  it('a ZIP that unpacks to gigabytes is stopped before it does', async () => {
    const bomb = zipOf({
      'xl/workbook.xml': '<sheet name="A"/>',
      'xl/worksheets/sheet1.xml': Buffer.alloc(230_000_000, 32),
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(opened(bomb)).rejects.toMatchObject({
      code: 'import/too-large-inside',
      facts: { most: 192 },
    });
    const liar = zipOf({ 'xl/workbook.xml': Buffer.alloc(230_000_000, 32) }, 10);
    await expect(opened(liar)).rejects.toMatchObject({ kind: 'invalid' });
  });

  it.each([
    [{ 'word/document.xml': '<x/>' }, 'a Word document'],
    [{ 'content.xml': '<x/>' }, 'an OpenDocument file (.ods)'],
    [{ 'leads.csv': 'a\n1' }, 'a ZIP archive; unpack it first'],
  ])('a ZIP of %j is named', async (files, what) => {
    await expect(opened(zipOf(files))).rejects.toMatchObject({ code: 'import/not-a-table', facts: { what } });
  });
});

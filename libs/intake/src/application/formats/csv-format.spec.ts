import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CSV_FORMAT } from './csv-format.js';
import type { FileRow } from './import-format.js';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'staffetta-csv-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string | Buffer): Promise<{ header: readonly string[]; rows: FileRow[] }> {
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  const { header, rows } = await CSV_FORMAT.open(path, await CSV_FORMAT.inspect(path));
  const found: FileRow[] = [];
  for await (const row of rows) found.push(row);
  return { header, rows: found };
}

const cellsOf = async (content: string | Buffer) => {
  const { header, rows } = await read(content);
  return [header, ...rows.map(({ cells }) => cells)];
};

describe('a CSV file', () => {
  it.each([
    [
      '\uFEFFa,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      'a byte order mark is no part of the header',
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      'line ends of Windows',
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      'line ends of old Macintoshes',
    ],
    [
      'a,b\r\n1,2\n3,4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      'mixed line ends, none at the end',
    ],
    [
      'a,b\n"x\ny","p, ""q"""\n',
      [
        ['a', 'b'],
        ['x\ny', 'p, "q"'],
      ],
      'line breaks and marks in quotation marks',
    ],
    [
      'a,b\n5" pipe,2\n',
      [
        ['a', 'b'],
        ['5" pipe', '2'],
      ],
      'a mark inside a cell without marks',
    ],
    [
      'a,b\n"say "hi" now",2\n',
      [
        ['a', 'b'],
        ['"say "hi" now"', '2'],
      ],
      'marks nobody doubled',
    ],
    [
      '"a,b"\n"1,2"\n"3,""x, y"""\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', 'x, y'],
      ],
      'whole rows in quotation marks',
    ],
    [
      'sep=;\na;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      'a separator line is no row',
    ],
    [
      'a,b\n\n,\n1,2,,\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      'empty rows, and empty cells beyond the header',
    ],
  ])('%j is read whole', async (content, expected, _because) => {
    expect(await cellsOf(content)).toEqual(expected);
  });

  it.each([
    ['windows-1252', Buffer.from('città;€\nForlì;1\n', 'latin1').fill(0x80, 6, 7)],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('città;€\nForlì;1\n', 'utf16le')])],
    ['utf-8', Buffer.from('città;€\nForlì;1\n')],
  ])('in %s shows its letters', async (_encoding, content) => {
    expect(await cellsOf(content)).toEqual([
      ['città', '€'],
      ['Forlì', '1'],
    ]);
  });

  it('finds an encoding by bytes that stand far back', async () => {
    const far = Buffer.concat([
      Buffer.from(`a,b\n${'x,y\n'.repeat(100_000)}`),
      Buffer.from([0xe0]),
      Buffer.from(',1\n'),
    ]);
    expect((await cellsOf(far)).at(-1)).toEqual(['à', '1']);
  });

  it('names rows with too few and too many cells, as a spreadsheet counts them', async () => {
    const { rows } = await read('a,b\n1,2\n\n3\n4,5,6\n');
    expect(rows.map(({ number, complaint }) => [number, complaint?.detail])).toEqual([
      [2, undefined],
      [4, 'The row has 1 cells, the header has 2.'],
      [5, 'The row has 3 cells, the header has 2.'],
    ]);
  });

  it('says where a quotation mark swallowed rows', async () => {
    const { rows } = await read('a,b\n1,2\n"3,4\n5,6\n7",8,9\n10,11\n');
    expect(rows.map(({ complaint }) => complaint === undefined)).toEqual([true, false, true]);
    expect(rows[1]?.complaint?.detail).toContain('line 5');
  });

  it('takes the rows before a quotation mark that is never closed', async () => {
    const { rows } = await read('a,b\n1,2\n"3,4\n5,6\n');
    expect(rows.map(({ cells }) => cells)).toEqual([['1', '2'], []]);
    expect(rows[1]?.complaint?.detail).toContain('never closed');
  });

  it('keeps NUL characters for the row to be refused', async () => {
    expect((await cellsOf('a,b\nx\0y,2\n'))[1]).toEqual(['x\0y', '2']);
  });

  it('stops at a cell of 10 MB and says at which row', async () => {
    const seen: number[] = [];
    const path = join(folder, 'large.csv');
    writeFileSync(path, `a,b\n1,2\n"${'x'.repeat(10_000_000)}",3\n4,5\n`);
    const { rows } = await CSV_FORMAT.open(path, await CSV_FORMAT.inspect(path));
    const reading = (async () => {
      for await (const { number } of rows) seen.push(number);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'import/row-too-long', facts: { row: 3 } });
    expect(seen).toEqual([2]);
  });

  it.each(['', '\uFEFF', ' \n\n'])('%j is refused', async (content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'import/unreadable' });
  });

  it('can be left in the middle', async () => {
    const path = join(folder, 'long.csv');
    writeFileSync(path, `a,b\n${'1,2\n'.repeat(50_000)}`);
    const { rows } = await CSV_FORMAT.open(path, await CSV_FORMAT.inspect(path));
    expect((await rows.next()).value).toMatchObject({ number: 2 });
    await rows.return(undefined);
    expect(await rows.next()).toEqual({ done: true, value: undefined });
  });
});

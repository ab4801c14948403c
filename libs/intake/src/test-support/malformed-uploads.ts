import { gzipSync } from 'node:zlib';
import writeSheets from 'write-excel-file/node';
import { zipOf } from './zip.js';

export interface Upload {
  readonly name: string;
  readonly content: Buffer;
}

/** A whole number below `below`; the same ones in every run. */
export type Roll = (below: number) => number;
type Bend = (content: Buffer, roll: Roll) => Buffer;

const HEADER = ['Id', 'Mail', 'Name', 'Firm', 'When'];
const ROWS = Array.from({ length: 12 }, (_, row) => [
  `R${row}`,
  `p${row}@firm.example`,
  `Ada "the ${row}th", Rossi`,
  `Firm ${row}; Söhne`,
  `2024-0${1 + (row % 9)}-11`,
]);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const table = (separator: string): Buffer =>
  Buffer.from([HEADER, ...ROWS].map((row) => row.map(quoted).join(separator)).join('\r\n'));
const lines = (): Buffer =>
  Buffer.from(
    ROWS.map((row) =>
      JSON.stringify(Object.fromEntries(HEADER.map((name, index) => [name, row[index]]))),
    ).join('\n'),
  );

/** One good file of each sort, which are bent afterwards. */
async function goodFiles(): Promise<readonly Buffer[]> {
  const cells = [HEADER, ...ROWS].map((row) => row.map((value) => ({ value })));
  const sheet = await writeSheets([{ sheet: 'Leads', data: cells }]).toBuffer();
  const texts = [table(','), table(';'), table('\t'), table('|'), lines()];
  return [...texts, sheet, ...texts.map((text) => gzipSync(text)), gzipSync(sheet)];
}

const PIECES = [
  ...['"', '""', ',', ';', '\t', '|', '\n', '\r', '\0', '\uFEFF', 'sep=;\n', '{', '}', '[', '=1+1', '\u2028'],
  ...['"a""', '{"a":', 'PK\u0003\u0004', '<?xml version="1.0"?>', '<html>', '%PDF-1.7', '\u001f\u008b\u0008'],
].map((piece) => Buffer.from(piece));
const HOSTILE = [
  ...['__proto__,constructor,toString\n1,2,3', 'a,a,a,a\n1,2,3,4', ',,,,\n,,,,', '"\n', '\0\0\0\0'],
  ...['=HYPERLINK("http://x"),\'; drop table lead; --\n1,2', '\u202eId,\ud800Mail\n1,2', '[]', 'null\nnull'],
  ...['{"__proto__":{"Mail":"a@x.example"}}\n{"constructor":1}', '{"a":{"b":[1,2]}}\n"text"\n1', '{}', ''],
].map((text) => Buffer.from(text));

const within = (content: Buffer, at: number, piece: Buffer): Buffer =>
  Buffer.concat([content.subarray(0, at), piece, content.subarray(at)]);
const eachLine = (content: Buffer, make: (line: string, index: number) => string): Buffer =>
  Buffer.from(content.toString('latin1').split(/\r?\n/).map(make).join('\n'), 'latin1');

const BENDS: readonly Bend[] = [
  (content, roll) => content.subarray(0, roll(content.length + 1)),
  (content, roll) => content.subarray(roll(content.length + 1)),
  (content, roll) => {
    const bent = Buffer.from(content);
    for (let turns = 1 + roll(6); turns > 0 && bent.length > 0; turns -= 1) {
      const at = roll(bent.length);
      bent[at] = (bent[at] ?? 0) ^ (1 << roll(8));
    }
    return bent;
  },
  (content, roll) => within(content, roll(content.length + 1), PIECES[roll(PIECES.length)] as Buffer),
  (content, roll) => Buffer.concat([PIECES[roll(PIECES.length)] as Buffer, content]),
  (content, roll) => Buffer.concat([content, PIECES[roll(PIECES.length)] as Buffer, content]),
  (content) => Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from('efbbbf', 'hex'), content]),
  (content, roll) =>
    Buffer.concat([Buffer.from(['fffe', 'feff', 'fffe0000'][roll(3)] as string, 'hex'), content]),
  (content) => Buffer.from(content.toString('latin1'), 'utf16le'),
  (content) => Buffer.from(content.toString('latin1'), 'utf16le').swap16(),
  (content) => Buffer.from(content.toString('utf8'), 'latin1'),
  // A row of another width, a row quoted as a whole, a cell that nobody can store.
  (content, roll) => eachLine(content, (line) => (roll(3) === 0 ? `${line},${','.repeat(roll(9))}` : line)),
  (content) => eachLine(content, (line, index) => (index === 0 ? line : quoted(line))),
  (content, roll) => within(content, roll(content.length + 1), Buffer.alloc(4_000 + roll(20_000), 'x')),
  (content) => gzipSync(content, { level: 1 }),
  (content, roll) => HOSTILE[roll(HOSTILE.length)] ?? content,
  (_content, roll) => Buffer.from(Array.from({ length: roll(300) }, () => roll(256))),
];

/** A spreadsheet that says little or much of itself; what it holds is no sheet, or half of one. */
function strangeBook(roll: Roll): Buffer {
  const sheets = [
    '<worksheet><sheetData><row r="1"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>999999</v></c>',
    '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><worksheet>&c;</worksheet>',
    '\0',
    '',
  ];
  const files = {
    'xl/workbook.xml':
      roll(2) === 0 ? '<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>' : '',
    'xl/worksheets/sheet1.xml': sheets[roll(sheets.length)] as string,
    ...(roll(3) === 0 && { '../../etc/evil.xml': 'x', 'word/document.xml': '<a/>' }),
  };
  return zipOf(files, roll(3) === 0 ? roll(2 ** 32) : undefined);
}

/** Packs that swell to a thousand times their size: a sheet that is too much, and a single line that is. */
export function bombs(): Upload[] {
  const spaces = Buffer.alloc(240 * 1_048_576, ' ');
  const sheet = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': spaces });
  const line = gzipSync(Buffer.alloc(24 * 1_048_576, 'a'), { level: 1 });
  return [
    { name: 'bomb.csv', content: sheet },
    { name: 'bomb.csv.gz', content: line },
  ];
}

const NAMES = [
  'leads.csv',
  'leads.xlsx',
  'leads.jsonl',
  'leads.csv.gz',
  '../../leads.csv',
  'è\u202e.csv',
  '.csv',
  'nul\0.csv',
];

/** As many malformed files as wished, good ones bent once to three times; some by chance are good still. */
export async function malformedUploads(count: number, roll: Roll): Promise<Upload[]> {
  const good = await goodFiles();
  return Array.from({ length: count }, () => {
    let content = roll(12) === 0 ? strangeBook(roll) : (good[roll(good.length)] as Buffer);
    for (let times = roll(3); times >= 0; times -= 1)
      content = (BENDS[roll(BENDS.length)] as Bend)(content, roll);
    return { name: NAMES[roll(NAMES.length)] as string, content };
  });
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { credit, creditFile } from './credit.js';
import type { CreditOptions } from './credit.js';
import { PATH_MODELS } from './credit-model-names.js';
import { creditText } from './credit-report.js';
import type { CreditedFile } from './credit-report.js';

const DEFAULTS: CreditOptions = {
  ...{ model: [], order: 1, weights: '40,20,40', direct: [], separator: '>', encoding: 'utf-8' },
};

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'staffetta-credit-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

function file(content: string | Buffer): string {
  const path = join(folder, 'paths.csv');
  writeFileSync(path, content);
  return path;
}

const credited = (content: string | Buffer, over: Partial<CreditOptions> = {}): Promise<CreditedFile> =>
  creditFile(file(content), { ...DEFAULTS, ...over });

function conversionsOf({ names, report }: CreditedFile, name: string): Record<string, number> {
  const { channels } = report.models[names.indexOf(name)]!;
  return Object.fromEntries(
    channels.map(({ channel, conversions }) => [channel, Number(conversions.toFixed(6))]),
  );
}

function heard(): string[] {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  return said;
}

const PATHS = [
  'path,conversions,value,nulls',
  'A > B > C,3,30,1',
  'B > A > C,1,10,3',
  'A > C,2,20,2',
  'C,1,10,4',
];
const CSV = PATHS.join('\n');

describe('A file of paths', () => {
  const K1 = { A: 2.079208, B: 1.386139, C: 3.534653 };

  it.each([
    [CSV, 'commas'],
    [CSV.replaceAll(',', ';'), 'semicolons'],
    [CSV.replaceAll(',', '\t').replaceAll('\n', '\r\n'), 'tabs and the line ends of Windows'],
    [`\uFEFF${CSV}\n\n`, 'a byte order mark and blank lines'],
    [gzipSync(CSV), 'gzip'],
    [CSV.replace('path,', '"path",').replace('A > B > C', '"A > B > C"'), 'quotation marks'],
    [
      CSV.replace('path,conversions,value,nulls', 'path,total_conversions,total_conversion_value,total_null'),
      'the names of ChannelAttribution',
    ],
    [
      CSV.replace('path,conversions,value,nulls', 'Path,Total Conversions,conversion-value,Null'),
      'names as people write them',
    ],
    [CSV.replaceAll(' > ', '>'), 'no blanks between'],
  ])('is read the same: %#', async (content, _what) => {
    const found = await credited(content);
    expect(found).toMatchObject({
      rows: 4,
      report: { paths: 17, touches: 37, total: { conversions: 7, value: 70, nulls: 10 } },
    });
    expect(conversionsOf(found, 'markov 1')).toEqual(K1);
  });

  it('may have columns in any order, others besides, and neither value nor nulls', async () => {
    const found = await credited('campaign,conversions,path\nx,2,A > B\ny,1,B');
    expect(found.report.total).toEqual({ conversions: 3, value: 0, nulls: 0 });
    expect(conversionsOf(found, 'linear')).toEqual({ A: 1, B: 2 });
  });

  it('may separate channels otherwise, and name conversions that nobody touched', async () => {
    const found = await credited('path,conversions,value\nA|B,2,5\n,3,7\n |,1,1', { separator: '|' });
    expect(found.report.untouched).toEqual({ conversions: 4, value: 8, nulls: 0 });
    expect(conversionsOf(found, 'last')).toEqual({ A: 0, B: 2 });
    const shown = creditText('paths.csv', found);
    expect(shown).toMatch(/^\(no channel\) +4\.00/m);
  });

  it('without rows says so', async () => {
    const found = await credited('path,conversions\n');
    expect(creditText('paths.csv', found).split('\n')[0]).toBe(
      'paths.csv: 0 rows, 0 paths, 0 touches; 0 conversions',
    );
  });

  it.each([
    ['', 'is empty'],
    ['conversions,value\n1,2', 'no column “path”'],
    ['path,value\nA,2', 'no column “conversions”'],
    ['path,conversions\nA,one', 'row 2, column “conversions”: “one” is no number from 0'],
    ['path,conversions\nA,1\nB,-1', 'row 3, column “conversions”: “-1”'],
    ['path;conversions;value\nA;1;1,5', 'row 2, column “value”: “1,5” is no number'],
    ['path,conversions,value\nA,0,5', 'row 2: a value of 5 without a conversion'],
    [Buffer.from('path,conversions\ncaff\xe8,1', 'latin1'), 'is not utf-8'],
  ])('is refused with what is wrong: %#', async (content, problem) => {
    await expect(credited(content)).rejects.toThrow(problem);
  });

  it('is read as it is written when that is said', async () => {
    const found = await credited(Buffer.from('path,conversions\ncaff\xe8,1', 'latin1'), {
      encoding: 'windows-1252',
    });
    expect(conversionsOf(found, 'last')).toEqual({ caffè: 1 });
  });
});

describe('Models of the command', () => {
  it('are all of them, side by side, unless some are named', async () => {
    const names = PATH_MODELS.map((name) => (name === 'markov' ? 'markov 1' : name));
    expect((await credited(CSV)).names).toEqual(names);
    expect((await credited(CSV, { model: ['linear', 'last', 'linear'] })).names).toEqual(['linear', 'last']);
  });

  it.each([
    { model: 'last-non-direct', over: {}, name: 'last-non-direct', expected: { mail: 1, direct: 1 } },
    {
      model: 'last-non-direct',
      over: { direct: ['mail'] },
      name: 'last-non-direct',
      expected: { mail: 0, direct: 2 },
    },
    {
      model: 'position',
      over: { weights: '1,0,3' },
      name: 'position',
      expected: { mail: 0.25, direct: 1.75 },
    },
    { model: 'markov', over: { order: 2 }, name: 'markov 2', expected: { mail: 2 / 3, direct: 4 / 3 } },
  ])('take what they are told: $model $over', async ({ model, over, name, expected }) => {
    const found = await credited('path,conversions\nmail > direct,1\ndirect,1', { model: [model], ...over });
    const near = Object.fromEntries(
      Object.entries(expected).map(([key, number]) => [key, Number(number.toFixed(6))]),
    );
    expect(conversionsOf(found, name)).toEqual(near);
  });

  it('may take a channel that follows itself for one touch', async () => {
    const content = 'path,conversions\nA > A > A > B,1';
    expect(conversionsOf(await credited(content, { collapse: true }), 'linear')).toEqual({ A: 0.5, B: 0.5 });
    expect(conversionsOf(await credited(content), 'linear')).toEqual({ A: 0.75, B: 0.25 });
  });

  it.each([
    { over: { model: ['lats'] }, problem: 'There is no model “lats”' },
    { over: { weights: '40,20' }, problem: '“40,20” are no weights' },
    { over: { weights: '40,,40' }, problem: 'are no weights' },
    { over: { weights: '1,-1,1' }, problem: 'are no weights' },
    { over: { weights: '0,0,0' }, problem: 'No position weighs anything' },
    { over: { separator: ' ' }, problem: 'A blank separates no channels' },
  ])('are refused with what is wrong: $over', async ({ over, problem }) => {
    await expect(credited(CSV, over)).rejects.toThrow(problem);
  });
});

describe('What the command tells', () => {
  it('adds up as it is shown, to the hundredth', async () => {
    const found = await credited('path,conversions,value\nA > B > C,1,0.01\nA > C > B,1,100');
    const [, table = ''] = creditText('paths.csv', found).split('Value\n');
    const lines = table.split('\n\n')[0]!.split('\n').slice(1);
    const cells = lines.map((line) => line.split(/ {2,}/).slice(1).map(Number));
    const all = cells.pop()!;
    all.forEach((sum, at) => expect(cells.reduce((total, row) => total + row[at]!, 0)).toBeCloseTo(sum, 9));
    expect(all[0]).toBe(100.01);
  });

  it('is every number for a program', async () => {
    const said = heard();
    await credit(file(CSV), { ...DEFAULTS, model: ['markov', 'first'], json: true });
    const told = JSON.parse(said.join('\n')) as Record<string, unknown>;
    expect(told).toMatchObject({
      ...{ rows: 4, paths: 17, touches: 37, untouched: { conversions: 0 } },
      models: [
        { name: 'markov 1', model: { kind: 'markov', order: 1 }, contexts: 4 },
        { name: 'first', channels: [{ channel: 'A', conversions: 5, value: 50 }, {}, {}] },
      ],
    });
    expect(said[0]).toContain('"removalEffect": 0.5882352941176');
  });
});

describe('The page about crediting paths', () => {
  const examples = [
    ...readFileSync('docs/credit.md', 'utf8').matchAll(/```console\n\$ staffetta credit (.*)\n([^]*?)```/g),
  ].map(([, command = '', output = '']) => ({ command, output }));

  it('has examples', () => {
    expect(examples).toHaveLength(1);
  });

  it.each(examples)('shows what is printed by $command', async ({ command, output }) => {
    const said = heard();
    const { values, positionals } = parseArgs({
      args: command.split(' '),
      options: { model: { type: 'string' }, order: { type: 'string' } },
      allowPositionals: true,
    });
    const { model = '', order = '1' } = values;
    await credit(positionals[0]!, { ...DEFAULTS, model: model.split(','), order: Number(order) });
    expect(`${said.join('\n')}\n`).toBe(output);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CalendarDefinition } from '#calendar';
import { validateJudgeRules } from '#sla';
import { judge } from './judge.js';
import type { JudgeOptions } from './judge.js';
import { judgeLog } from './judge-run.js';
import type { Judgement } from './judge-run.js';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'staffetta-judging-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const RULES = {
  columns: {
    case: 'Ticket',
    event: 'What',
    instant: { column: 'When', format: ['iso', 'dd/MM/yyyy HH:mm'] },
    attributes: { 'custom.size': { column: 'Size', type: 'number' } },
  },
  zone: 'Europe/Rome',
  clauses: [{ key: 'answer', start: [{ event: 'in' }], stop: [{ event: 'out' }], target: 'PT1H' }],
};
const OFFICE: CalendarDefinition = {
  zone: 'Europe/Rome',
  week: { thu: [{ open: '09:00', close: '18:00' }], fri: [{ open: '09:00', close: '18:00' }] },
};

const HEADER = 'Ticket,What,When,Size';
const LOG = [
  HEADER,
  'A,in,2026-04-02T17:30,1',
  'B,in,03/04/2026 10:00,2',
  'A,out,2026-04-03T09:30,',
  'B,out,03/04/2026 12:00,',
].join('\n');

const judged = (path: string, over: object = {}, rules: object = RULES): Promise<Judgement> =>
  judgeLog({
    ...{ path, rules: validateJudgeRules(rules), calendar: OFFICE, by: [], budgetBytes: 1e8, now: 0 },
    ...over,
  });

const countsOf = ({ clauses: [first] }: Judgement) => {
  const { met, breached, pending } = first!.total.standing;
  return { met, breached, pending };
};

describe('A log', () => {
  const BOTH = { met: 1, breached: 1, pending: 0 };

  it('is judged by working time: an hour over the evening is in time', async () => {
    const judgement = await judged(file('plain.csv', LOG));
    expect(judgement).toMatchObject({ rows: 4, refused: 0, cases: 2, spills: 0 });
    expect(judgement.asOf).toBe(Date.parse('2026-04-03T10:00:00Z'));
    expect(countsOf(judgement)).toEqual(BOTH);
  });

  it.each([
    [LOG.replaceAll(',', ';'), 'semicolons'],
    [LOG.replaceAll(',', '\t'), 'tabs'],
    [LOG.replaceAll(',', '|'), 'bars'],
    [`sep=;\r\n${LOG.replaceAll(',', ';').replaceAll('\n', '\r\n')}`, 'a line that names the separator'],
    [`\uFEFF${LOG}`, 'a byte order mark'],
    [
      `${LOG.replace('Ticket', '"Ticket"').replace('B,in', '"B","in"')}\n\n,,\n`.replace(',,\n', ''),
      'quotation marks and blank lines',
    ],
    [gzipSync(LOG), 'gzip'],
    [Buffer.from(`\uFEFF${LOG}`, 'utf16le'), 'UTF-16'],
  ])('is read the same: %#', async (content, _what) => {
    expect(countsOf(await judged(file('written.csv', content)))).toEqual(BOTH);
  });

  it('is the same in any order and through the disk', async () => {
    const cases = Array.from({ length: 300 }, (_, n) => {
      const day = n % 2 === 0 ? '02' : '03';
      const minute = (m: number): string =>
        `2026-04-${day}T${10 + Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}`;
      return [`T${n},in,${minute(n % 50)},${n % 3}`, `T${n},out,${minute((n % 50) + 1 + (n % 97))},`];
    });
    const sorted = [HEADER, ...cases.flat()].join('\n');
    // By turns from both ends, answers first.
    const shuffled = [
      HEADER,
      ...cases.map(([, out]) => out),
      ...cases.map(([start]) => start).reverse(),
    ].join('\n');
    const [one, other, tight] = [
      await judged(file('sorted.csv', sorted), { by: ['custom.size'] }),
      await judged(file('shuffled.csv', shuffled), { by: ['custom.size'] }),
      await judged(file('shuffled.csv', shuffled), { by: ['custom.size'], budgetBytes: 2_000 }),
    ];
    expect(tight.spills).toBeGreaterThan(20);
    expect(other).toEqual(one);
    expect({ ...tight, spills: 0 }).toEqual(one);
  });

  it('ends when the rules say: what comes later is counted and not heard', async () => {
    const judgement = await judged(file('end.csv', LOG), {}, { ...RULES, asOf: '2026-04-03T10:30' });
    expect(judgement.afterEnd).toBe(1);
    expect(countsOf(judgement)).toEqual({ met: 1, breached: 0, pending: 1 });
  });

  it('refuses rows that say no case, event, instant or number, and judges the others', async () => {
    const bad = [',in,2026-04-02,1', 'C,,2026-04-02,1', 'C,in,soon,1', 'C,in,2026-04-02,big', 'C,in'];
    const judgement = await judged(file('bad.csv', [LOG, ...bad].join('\n')));
    expect(countsOf(judgement)).toEqual(BOTH);
    expect(judgement.refused).toBe(5);
    expect(judgement.firstRefused.map(({ row, column, value }) => [row, column, value])).toEqual([
      [6, 'Ticket', ''],
      [7, 'What', ''],
      [8, 'When', 'soon'],
      [9, 'Size', 'big'],
      [10, null, ''],
    ]);
  });

  it.each([
    ['', /is empty/],
    ['a,b\n1,2', /no column “Ticket”, “What”, “When”, “Size”. Its columns are “a”, “b”/],
    [`${LOG}\n"C,in`, /row 6: a quotation mark/],
    [Buffer.from(`${HEADER}\nCittà,in,2026-04-02,1`, 'latin1'), /windows-1252/],
    [Buffer.concat([gzipSync(LOG).subarray(0, 30)]), /cannot be unpacked/],
  ])('that cannot be read says why: %#', async (content, message) => {
    await expect(judged(file('broken.csv', content))).rejects.toThrow(message);
  });

  it('of Windows is read when the rules say so', async () => {
    const content = Buffer.from(LOG.replaceAll('A,', 'Città,'), 'latin1');
    const judgement = await judged(file('windows.csv', content), {}, { ...RULES, encoding: 'windows-1252' });
    expect(countsOf(judgement)).toEqual(BOTH);
  });

  it('without offsets asks for the zone, naming row and column', async () => {
    const columns = { ...RULES.columns, instant: 'When' };
    const log = file('zoneless.csv', `${HEADER}\nA,in,2026-04-02T10:00Z,1\nA,out,2026-04-02T11:00,1`);
    const reading = judged(log, {}, { ...RULES, columns, zone: undefined });
    await expect(reading).rejects.toMatchObject({
      code: 'log/zone-missing',
      message: expect.stringContaining('Row 3, column “When”: “2026-04-02T11:00”') as string,
    });
  });

  it('names the case for which a calendar has not enough time', async () => {
    const never = { zone: 'Europe/Rome', week: {} };
    await expect(judged(file('never.csv', LOG), { calendar: never })).rejects.toThrow(
      /^Case “A”, clause “answer”: /,
    );
  });
});

describe('The command', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
    vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = 0;
  });

  const run = (log: string, options: Partial<JudgeOptions> = {}): Promise<void> =>
    judge(file('log.csv', log), {
      rules: file('rules.json', JSON.stringify(RULES)),
      calendar: 'wall',
      ...{ by: [], tolerate: 0, memory: 16, ...options },
    });

  it('ends with 1 when more rows were refused than are tolerated', async () => {
    const bad = `${LOG}\nC,in,soon,1`;
    await run(bad);
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    await run(bad, { tolerate: 1 });
    expect(process.exitCode).toBe(0);
    expect(said.join('\n')).toContain(
      'row 6, column “When” (“soon”): No instant of the format iso, dd/MM/yyyy HH:mm.',
    );
  });

  it('writes every outcome and every refused row to files', async () => {
    const [cases, errors] = [join(folder, 'cases.csv'), join(folder, 'errors.csv')];
    await run(`${LOG}\n=B,in,2026-04-03T11:30,\nC,in,soon,1`, { cases, errors, by: ['custom.size'] });
    expect(readFileSync(cases, 'utf8').split('\n')).toEqual([
      'clause,case,cycle,tier,state,reason,startedAt,dueAt,answeredAt,endedAt,targetSeconds,elapsedSeconds,lateSeconds,pauses,custom.size',
      "answer,'=B,1,all,pending,,2026-04-03T09:30:00.000Z,2026-04-03T10:30:00.000Z,,,3600,1800,0,0,",
      'answer,A,1,all,breached,,2026-04-02T15:30:00.000Z,2026-04-02T16:30:00.000Z,2026-04-03T07:30:00.000Z,2026-04-02T16:30:00.000Z,3600,57600,54000,0,1',
      'answer,B,1,all,breached,,2026-04-03T08:00:00.000Z,2026-04-03T09:00:00.000Z,2026-04-03T10:00:00.000Z,2026-04-03T09:00:00.000Z,3600,7200,3600,0,2',
      '',
    ]);
    expect(readFileSync(errors, 'utf8')).toBe(
      'row,column,value,problem\n7,When,soon,"No instant of the format iso, dd/MM/yyyy HH:mm."\n',
    );
  });

  it('explains one case, and says when it has none', async () => {
    await run(LOG, { explain: 'B', json: true });
    const { explained } = JSON.parse(said.join('')) as {
      explained: { explanation: { elapsedMs: number } }[];
    };
    expect(explained.map(({ explanation }) => explanation.elapsedMs)).toEqual([7_200_000]);
    await run(LOG, { explain: 'Z' });
    expect(said.at(-1)).toBe('No clock of a case “Z” ever began.');
  });

  it('refuses a group that the rules do not know', async () => {
    await expect(run(LOG, { by: ['custom.colour'] })).rejects.toThrow('the rules know tier, custom.size');
  });

  it('refuses rules and calendars by the places that are wrong', async () => {
    await expect(run(LOG, { rules: file('empty.json', '{}') })).rejects.toMatchObject({
      code: 'rules/invalid',
    });
    const calendar = file('calendar.json', '{"zone":"Rome","week":{}}');
    await expect(run(LOG, { calendar })).rejects.toMatchObject({ code: 'calendar/invalid' });
    await expect(run(LOG, { calendar: file('no.json', '{') })).rejects.toThrow('is no JSON');
  });
});

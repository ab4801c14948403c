import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { Random } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { checkAlive, fuzzRoom } from './fuzz-room.js';
import type { FuzzRoom } from './fuzz-room.js';
import { HOSTILE_TEXTS } from './hostile.js';
import { faultOf, rawAsk } from './raw-ask.js';
import type { RawAnswer } from './raw-ask.js';

const ROOT = '/api/v1';
const MB = 1_048_576;
const HEADER = ['First', 'Last', 'Email', 'Phone', 'Company', 'Note'];
const FIELDS = ['firstName', 'lastName', 'email', 'phone', 'company.name', 'note'];
const FORMULAS = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=cmd|" /C calc"!A0',
  '-5',
  '+39 02 1234567',
];
const ENDED = ['done', 'cancelled', 'failed', 'undone'];
const SEPARATORS = [',', ';', '\t', '|'];
const ENDS = ['\n', '\r\n', '\r'];

export const FUZZ_CSV: Trial = {
  row: 50,
  kind: 'fuzz',
  name: 'csv',
  promise:
    'A file of any bytes is read, or refused with a problem; its wrong rows are named and the others taken, in memory that does not grow with the file.',
  unit: 'file',
  rounds: { short: 150, long: 10_000 },
  needs: ['build', 'linux'],
  async run(course) {
    const room = await fuzzRoom(course, { NODE_OPTIONS: '' });
    const { pid } = room.server;
    await tryFile(course, room, 'a file to begin with', tableOf(course.random));
    const began = memoryOf(pid);
    let most = began;
    for (const [name, bytes] of bombs()) {
      await tryFile(course, room, name, bytes);
      most = Math.max(most, memoryOf(pid));
    }
    await tryManyLines(course, room);
    most = Math.max(most, memoryOf(pid));
    for (let round = 0; round < course.rounds; round += 1) {
      await tryFile(course, room, `file ${round}`, hostileFile(course.random));
      most = Math.max(most, memoryOf(pid));
      if (round % 50 === 49) course.say(`${round + 1} files`);
    }
    course.figure('memory the files cost', most - began, 'MB', { atMost: 150 });
    await checkAlive(course, room, pid);
    course.remark(
      'A million rows at once are the matter of the import bench; files here are small or bombs.',
    );
  },
};

/** Uploads, maps and runs a file: each step is done, or refused with a problem. */
async function tryFile(
  course: Course,
  { server, admin }: FuzzRoom,
  name: string,
  bytes: Buffer,
): Promise<void> {
  const send = sender({ server, admin });
  const look = (answer: RawAnswer, step: string): boolean => {
    const fault = faultOf(answer);
    course.check(
      fault === undefined,
      () => `${name} (${bytes.subarray(0, 200).toString('latin1')}): ${step}: ${fault}`,
    );
    return answer.status < 300;
  };
  const uploaded = await send('POST', '/imports?kind=leads&fileName=x.csv', bytes);
  if (!look(uploaded, 'upload')) return;
  const { id } = JSON.parse(uploaded.text) as { id: string };
  const preview = await send('GET', `/imports/${id}/preview`);
  if (!look(preview, 'preview')) return;
  const { columns = [] } = JSON.parse(preview.text) as { columns?: readonly string[] };
  const mapping = {
    columns: Object.fromEntries(columns.slice(0, FIELDS.length).map((column, at) => [column, FIELDS[at]])),
    constants: { channel: 'other' },
    ...{ source: 'fuzz', clocks: 'none' },
  };
  if (!look(await send('PUT', `/imports/${id}/mapping`, mapping), 'mapping')) return;
  if (!look(await send('POST', `/imports/${id}/run`, {}), 'run')) return;
  const ended = await endOf(() => send('GET', `/imports/${id}`));
  course.check(ended !== undefined, () => `${name} never came to an end`);
  look(await send('GET', `/imports/${id}/errors.csv`), 'errors');
}

/** Asks as the administrator; bytes go as a file. */
const sender =
  ({ server, admin }: Pick<FuzzRoom, 'server' | 'admin'>) =>
  (method: string, path: string, body?: Buffer | object): Promise<RawAnswer> => {
    const isFile = Buffer.isBuffer(body);
    const type = isFile ? 'text/csv' : 'application/json';
    const sent = body === undefined ? {} : { body: isFile ? body : Buffer.from(JSON.stringify(body)) };
    const headers = { ...admin.headers, 'content-type': type };
    return rawAsk(server.port, { method, path: ROOT + path, headers, ...sent });
  };

async function endOf(read: () => Promise<RawAnswer>): Promise<string | undefined> {
  for (let waited = 0; waited < 120_000; waited += 100) {
    const { status, text } = await read();
    const state = status === 200 ? (JSON.parse(text) as { state: string }).state : '';
    if (ENDED.includes(state)) return state;
    await sleep(100);
  }
  return undefined;
}

function tableOf(random: Random): Buffer {
  const separator = random.pick(SEPARATORS);
  const rows = Array.from({ length: random.int(1, 8) }, () =>
    HEADER.map(() => cellOf(random)).join(separator),
  );
  return Buffer.from([HEADER.join(separator), ...rows, ''].join(random.pick(ENDS)));
}

function cellOf(random: Random): string {
  const text = random.pick([...HOSTILE_TEXTS, ...FORMULAS, 'Mario', 'mario@example.com', '+39 02 1234567']);
  return random.chance(0.6) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table spoilt: another encoding, a mark before it, quotes that never end, bytes that are no text, a piece of it. */
function hostileFile(random: Random): Buffer {
  const table = tableOf(random);
  const text = table.toString();
  const ways: readonly (() => Buffer)[] = [
    () => table,
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
    () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), table]),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.from(text.replace(',', ',"').replace(';', ';"')),
    () => table.subarray(0, random.int(0, table.length)),
    () => Buffer.concat([table, random.bytes(random.int(1, 500))]),
    () => random.bytes(random.int(0, 2_000)),
    () => gzipSync(table),
    () => gzipSync(table).subarray(0, 40),
    () => Buffer.from(text.replaceAll('\n', '\n\n\n')),
    () => Buffer.from(`${HEADER.join(',')}\n${'a,'.repeat(3_000)}\n`),
    () => Buffer.from(`${'h,'.repeat(3_000)}\nx\n`),
    () => Buffer.from(`{"email":"a@example.com"}\n${text}`),
    () => Buffer.from('sep=;\nEmail;Last\na@example.com;Rossi\n'),
    () => Buffer.from(`Email,Email,email\n${text}`),
    () => Buffer.from([...HEADER, '__proto__', 'constructor'].join(',') + '\na,b,a@example.com,1,c,d,e,f\n'),
  ];
  return random.pick(ways)();
}

/** What is small on the wire or has one thing in it that is large. */
function bombs(): [string, Buffer][] {
  const head = 'First,Last,Email\n';
  return [
    ['a cell of 10 MB', Buffer.from(`${head}Mario,${'x'.repeat(10 * MB)},m@example.com\n`)],
    ['a quote that never ends in 10 MB', Buffer.from(`${head}"${'x,\n'.repeat(3 * MB)}`)],
    ['a line of 10 MB without an end', Buffer.alloc(10 * MB, 'x')],
    ['10 MB of line ends', Buffer.alloc(10 * MB, '\n')],
    ['10 MB of nothing', Buffer.alloc(10 * MB)],
    ['a packed gigabyte', packed('x', 1_024)],
    ['a packed gigabyte and more', packed('x', 1_088)],
    ['a ZIP bomb named .csv', zipOf('xl/workbook.xml', Buffer.alloc(256 * MB, ' '))],
    ['an archive of nothing', Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)])],
  ];
}

/** So many megabytes of one text in gzip, made of members of 64 MB. */
const packed = (text: string, megabytes: number): Buffer =>
  Buffer.concat(
    Array.from({ length: megabytes / 64 }, () => gzipSync(Buffer.alloc(64 * MB, text), { level: 1 })),
  );

/** As many lines as are taken are looked at while somebody waits; many more, in a file of a few hundred kilobytes, are refused at once. */
async function tryManyLines(course: Course, room: FuzzRoom): Promise<void> {
  const send = sender(room);
  const upload = (bytes: Buffer): Promise<RawAnswer> =>
    send('POST', '/imports?kind=leads&fileName=x.csv.gz', bytes);
  for (const [what, bytes] of [
    ['33 million rows', packed('a\n', 64)],
    ['67 million empty lines', Buffer.concat([gzipSync('a,b\n1,2\n'), packed('\n', 64)])],
    ['7 million lines of JSON', packed('{"a":1}\n', 64)],
  ] as const) {
    const refused = await upload(bytes);
    course.check(
      refused.status === 422 &&
        faultOf(refused) === undefined &&
        refused.text.includes('import/too-many-lines'),
      () => `${what} were answered ${refused.status} ${refused.text.slice(0, 200)}`,
    );
    course.figure(`until ${what} are refused`, refused.elapsedMs / 1_000, 's', { atMost: 10 });
  }
  const row = 'Mario,Rossi,m@example.com,+39 02 1234567\n';
  const most = Buffer.from(`First,Last,Email,Phone\n${row.repeat(1_999_999)}`);
  const taken = await upload(gzipSync(most, { level: 1 }));
  course.check(taken.status < 300, () => `2 million lines were refused: ${taken.text.slice(0, 200)}`);
  const { id } = JSON.parse(taken.text) as { id: string };
  const columns = { First: 'firstName', Last: 'lastName', Email: 'email', Phone: 'phone' };
  const constants = { channel: 'other' };
  const mapped = await send('PUT', `/imports/${id}/mapping`, {
    columns,
    constants,
    source: 'fuzz',
    clocks: 'none',
  });
  course.check(
    mapped.status === 200,
    () => `2 million lines were not mapped: ${mapped.status} ${mapped.text.slice(0, 200)}`,
  );
  course.figure('until 2 million lines are mapped', mapped.elapsedMs / 1_000, 's', { atMost: 30 });
}

/** An archive of one file. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from('PK\u0005\u0006'), end]);
}

/** What the process holds (MB). */
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

import { parse } from 'csv-parse/sync';
import { operationsOf } from '../lib/operations.js';
import { requestFor } from '../lib/requests.js';
import type { Course, Trial } from '../lib/trial.js';
import { checkAlive, fuzzRoom } from './fuzz-room.js';
import type { FuzzRoom } from './fuzz-room.js';
import { faultOf, rawAsk } from './raw-ask.js';
import type { RawAnswer } from './raw-ask.js';

const ROOT = '/api/v1';
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n=', ' =', '=cmd|', '＝', '＋', '－', '＠'];
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

export const FUZZ_CSV_EXPORT: Trial = {
  row: 51,
  kind: 'fuzz',
  name: 'csv-export',
  promise:
    'No cell of a file that leaves the product is run by a spreadsheet; numbers below zero and telephone numbers stay what they are.',
  unit: 'lead',
  rounds: { short: 200, long: 5_000 },
  needs: ['build'],
  async run(course) {
    const room = await fuzzRoom(course);
    const { pid } = room.server;
    await plant(course, room);
    await refuseRows(course, room);
    const tables = operationsOf(room.document).filter(
      ({ method, key }) => method === 'GET' && isTable(room, key),
    );
    course.figure('operations that give tables', tables.length, 'operations');
    for (const operation of tables) {
      const { path } = requestFor(room.document, operation, room.lived);
      checkTable(course, operation.key, await ask(room, 'GET', path));
    }
    await takeAlong(course, room);
    await checkAlive(course, room, pid);
  },
};

const isTable = ({ document }: FuzzRoom, key: string): boolean => {
  const [method = '', path = ''] = key.split(' ');
  const told = document.paths[ROOT + path]?.[method.toLowerCase()]?.responses ?? {};
  return Object.values(told).some(({ content = {} }) => 'text/csv' in content);
};

/** Every kind of export, and the audit log; among the leads the formulas stand as guarded text. */
async function takeAlong(course: Course, room: FuzzRoom): Promise<void> {
  const { items } = JSON.parse((await ask(room, 'GET', '/exports')).text) as { items: { what: string }[] };
  for (const { what } of items) {
    const table = await whole(room, '/exports', { what, format: 'csv' });
    checkTable(course, `the export of ${what}`, table);
    if (what === 'leads')
      course.check(
        /(^|,)"?'[=@]/m.test(table.text),
        'no formula is among the exported leads: nothing was tried',
      );
  }
  course.figure('kinds of export', items.length, 'kinds');
  checkTable(course, 'the export of the audit log', await whole(room, '/audit/exports', {}));
}

/** An answer however long it is. */
async function whole({ server, admin }: FuzzRoom, path: string, body: object): Promise<RawAnswer> {
  const since = performance.now();
  const answer = await fetch(server.url + ROOT + path, {
    method: 'POST',
    headers: { ...admin.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const headers = { 'content-type': answer.headers.get('content-type') ?? '' };
  const text = await answer.text();
  return { status: answer.status, headers, text, elapsedMs: performance.now() - since };
}

/** Puts formulas wherever a lead has words. */
async function plant(course: Course, room: FuzzRoom): Promise<void> {
  for (let done = 0; done < course.rounds; done += 100) {
    const leads = Array.from({ length: Math.min(100, course.rounds - done) }, (_, at) => {
      const evil = (): string => `${course.random.pick(STARTS)}HYPERLINK("http://x","${at}")`;
      return {
        ...{
          firstName: evil(),
          lastName: evil(),
          email: `f${done + at}@example.com`,
          jobTitle: evil(),
        },
        ...{ company: { name: evil() }, channel: 'website', campaign: evil(), origin: 'marketing' },
      };
    });
    const { status, text } = await ask(room, 'POST', '/leads', leads);
    const { results = [] } = JSON.parse(text) as { results?: { status: string }[] };
    const taken = results.filter((each) => each.status === 'captured').length;
    course.check(
      status < 300 && taken === leads.length,
      () => `${leads.length - taken} leads with formulas were refused: ${text.slice(0, 300)}`,
    );
  }
}

/** Has a file refused row by row, so that there is one of what was refused. */
async function refuseRows(course: Course, room: FuzzRoom): Promise<void> {
  const cells = STARTS.map((start) => `"${start}1+1","${start}x","no address"`);
  const uploaded = await ask(
    room,
    'POST',
    '/imports?kind=leads&fileName=x.csv',
    Buffer.from(`First,Last,Email\n${cells.join('\n')}\n`),
  );
  const { id } = JSON.parse(uploaded.text) as { id: string };
  const columns = { First: 'firstName', Last: 'lastName', Email: 'email' };
  await ask(room, 'PUT', `/imports/${id}/mapping`, {
    columns,
    source: 'fuzz',
    constants: { channel: 'other' },
  });
  await ask(room, 'POST', `/imports/${id}/run`, {});
  let state = '';
  for (let looks = 0; looks < 600 && !['done', 'failed'].includes(state); looks += 1)
    state = (JSON.parse((await ask(room, 'GET', `/imports/${id}`)).text) as { state: string }).state;
  course.check(state === 'done', `the import with formulas is ${state}`);
  checkTable(course, 'errors of an import', await ask(room, 'GET', `/imports/${id}/errors.csv`));
}

function checkTable(course: Course, what: string, answer: RawAnswer): void {
  const fault = faultOf(answer);
  course.check(fault === undefined, () => `${what}: ${fault}`);
  const type = answer.headers['content-type'] ?? '';
  course.check(type.startsWith('text/csv'), () => `${what} is ${type || answer.status}`);
  if (!type.startsWith('text/csv')) return;
  const delimiter = answer.text.split('\n')[0]?.includes(';') ? ';' : ',';
  const rows = parse(answer.text, { delimiter, bom: true, relax_column_count: true });
  const live = rows.flat().filter((cell) => !isInert(cell));
  course.check(live.length === 0, () => `${what} has the cell ${JSON.stringify(live[0])}`);
}

const isInert = (cell: string): boolean =>
  !/^[=@\t\r＝＠]/.test(cell) && (!/^[+\-＋－]/.test(cell) || NUMBER.test(cell.replaceAll(' ', '')));

function ask({ server, admin }: FuzzRoom, method: string, path: string, body?: object): Promise<RawAnswer> {
  const isFile = Buffer.isBuffer(body);
  const headers = {
    ...admin.headers,
    ...(body ? { 'content-type': isFile ? 'text/csv' : 'application/json' } : {}),
  };
  const sent = body === undefined ? {} : { body: isFile ? body : Buffer.from(JSON.stringify(body)) };
  return rawAsk(server.port, { method, path: ROOT + path, headers, ...sent });
}

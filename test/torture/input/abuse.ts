import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { buildWorkspace, FORGETFUL, Ground, startServer, until } from '../../support/stack/index.js';
import type { Program } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { faultOf, rawAsk } from './raw-ask.js';
import type { RawAnswer } from './raw-ask.js';

/** Where the abuse comes from; the honest caller sits at 127.0.0.1. All of 127/8 is this machine. */
const ABUSER = '127.0.0.66';
const HELD = 500;
/** What else the server may open meanwhile: connections to the database, of the honest caller. */
const SPARE = 30;
/** Requests of one session within ten seconds: few, for a busy machine to send more; three times what the honest caller sends. */
const RATE = 300;
const MB = 1_048_576;
const BOMB = gzipSync(Buffer.alloc(100 * MB, ' '), { level: 1 });

export const ABUSE: Trial = {
  row: 53,
  kind: 'torture',
  name: 'abuse',
  promise:
    'Slow clients, thousands of connections, endless and packed bodies and a key gone wild are refused with 408, 413, 415 and 429, and whoever asks beside them is served.',
  unit: 'wave',
  rounds: { short: 1, long: 10 },
  needs: ['build', 'linux'],
  async run(course) {
    const place = await openPlace(course);
    const alone = await beside(place, () => sleep(3_000));
    for (let round = 1; round <= course.rounds; round += 1) {
      for (const [name, abuse] of Object.entries(ABUSES)) {
        course.say(`wave ${round}: ${name}`);
        const { answers, p95 } = await beside(place, () => abuse(course, place));
        const faults = answers.filter(({ status }) => status !== 200);
        course.check(
          answers.length > 0 && faults.length === 0,
          () => `${name}: the honest caller got ${JSON.stringify(faults[0])}`,
        );
        course.figure(`p95 of the honest caller beside ${name}`, p95, 'ms', {
          atMost: Math.max(2 * alone.p95, 50),
        });
      }
    }
    course.figure('p95 of the honest caller alone', alone.p95, 'ms');
    course.check(
      place.server.isAlive && place.server.pid === place.pid,
      () => `the server is gone: ${place.server.output()}`,
    );
    course.remark(
      'Abuse and honest callers share one machine of two cores, the client’s side of the abuse included.',
    );
  },
};

interface Place {
  readonly server: Program;
  readonly pid: number;
  readonly honest: Readonly<Record<string, string>>;
  readonly wild: Readonly<Record<string, string>>;
}

async function openPlace(course: Course): Promise<Place> {
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL });
  const db = await ground.newDatabase();
  const members = [
    { name: 'Giulia', roles: ['administrator'] },
    { name: 'Wilma', roles: ['administrator'] },
  ] as const;
  const workspace = await buildWorkspace(db, { members });
  const env = {
    ...{
      STAFFETTA_HOME: course.home,
      DATABASE_ALLOW_LOSS: 'true',
      HTTP_CONNECTIONS_PER_ADDRESS: String(HELD),
    },
    ...{
      HTTP_HEADERS_TIMEOUT_MS: '2000',
      HTTP_BODY_TIMEOUT_MS: '3000',
      API_RATE_PER_CREDENTIAL: String(RATE),
    },
  };
  const server = await startServer(db, { cleanup: course.cleanup, env });
  const { Giulia, Wilma } = workspace.members;
  return { server, pid: server.pid, honest: Giulia.headers, wild: Wilma.headers };
}

/** Asks as an honest caller, ten times a second, while something goes on. */
async function beside(
  place: Place,
  work: () => Promise<unknown>,
): Promise<{ answers: RawAnswer[]; p95: number }> {
  const answers: RawAnswer[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      answers.push(
        await rawAsk(place.server.port, { method: 'GET', path: '/api/v1/session', headers: place.honest }),
      );
      await sleep(100);
    }
  })();
  await work().finally(() => (isOver = true));
  await asking;
  const times = answers.map(({ elapsedMs }) => elapsedMs).sort((one, other) => one - other);
  return { answers, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

type Abuse = (course: Course, place: Place) => Promise<void>;

const ABUSES: Readonly<Record<string, Abuse>> = {
  'slow headers': (course, { server }) =>
    dripping(course, server, 'GET /api/v1/session HTTP/1.1\r\nhost: x\r\nx-slow: '),
  'slow bodies': (course, { server }) =>
    dripping(
      course,
      server,
      'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n{',
    ),
  'thousands of connections': holdMany,
  'an endless body': endlessBody,
  'packed bodies': packedBodies,
  'a key gone wild': goWild,
};

/** Many clients that trickle and never hang up: each is answered 408 and cut. */
async function dripping(course: Course, { port }: Program, head: string): Promise<void> {
  const sockets = await Promise.all(Array.from({ length: 100 }, () => openFrom(port)));
  const heard = sockets.map(listen);
  for (const { socket } of sockets) socket.write(head);
  const drip = setInterval(() => sockets.forEach(({ socket }) => socket.write(' ', () => undefined)), 200);
  const isCut = await allClosed(sockets);
  clearInterval(drip);
  course.check(
    isCut,
    () => `${sockets.filter(({ socket }) => !socket.closed).length} of 100 slow clients were not cut off`,
  );
  course.check(
    heard.every((text) => /^HTTP\/1\.1 408 /.test(text())),
    () =>
      `a slow client heard ${heard.map((text) => text().slice(0, 60)).find((text) => !text.includes(' 408 '))}`,
  );
  for (const { socket } of sockets) socket.destroy();
}

/** Opens more than an address may hold: what is too much is cut, what is held and says nothing too, in time. */
async function holdMany(course: Course, { server }: Place): Promise<void> {
  const wanted = course.isLong ? 10_000 : 3_000;
  const before = filesOf(server.pid);
  const sockets: Opened[] = [];
  while (sockets.length < wanted) {
    sockets.push(...(await Promise.all(Array.from({ length: 250 }, () => openFrom(server.port)))));
  }
  await sleep(500);
  const open = filesOf(server.pid) - before;
  course.figure('connections tried from one address', wanted, 'connections');
  course.check(open <= HELD + SPARE, `${open} connections of one address are held`);
  const isEmpty = await until(
    'the end of every connection',
    () => filesOf(server.pid) <= before + SPARE,
    20_000,
  ).catch(() => false);
  course.check(isEmpty, () => `${filesOf(server.pid) - before} silent connections are held for ever`);
  for (const { socket } of sockets) socket.destroy();
}

/** Sends two gigabytes to a route that takes one megabyte: refused before it is read, and nothing of it is kept. */
async function endlessBody(course: Course, { server, wild }: Place): Promise<void> {
  const before = memoryOf(server.pid);
  for (const length of ['content-length: 2147483648', 'transfer-encoding: chunked']) {
    const opened = await openFrom(server.port);
    const heard = listen(opened);
    const headers = Object.entries(wild)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    opened.socket.write(
      `POST /api/v1/campaigns HTTP/1.1\r\nhost: x\r\n${headers}content-type: application/json\r\n${length}\r\n\r\n`,
    );
    const part = Buffer.alloc(MB, ' ');
    const chunk = length.startsWith('transfer')
      ? Buffer.concat([Buffer.from(`${MB.toString(16)}\r\n`), part, Buffer.from('\r\n')])
      : part;
    // Whoever says beforehand how much is coming listens for a moment before sending it.
    if (length.startsWith('content-length')) await sleep(1_000);
    let sent = 0;
    for (; sent < 2_048 && !opened.socket.closed && opened.socket.writable; sent += 1) {
      await new Promise<void>((resolve) => {
        opened.socket.once('close', resolve);
        opened.socket.write(chunk, () => resolve());
      });
    }
    course.check(
      /^HTTP\/1\.1 413 /.test(heard()),
      () => `2 GB with ${length} heard ${heard().slice(0, 80) || 'nothing'}`,
    );
    course.check(sent < 100, `${sent} MB of an endless body were taken`);
    opened.socket.destroy();
  }
  course.figure('memory an endless body cost', Math.max(0, memoryOf(server.pid) - before), 'MB', {
    atMost: 50,
  });
}

async function packedBodies(course: Course, { server, wild }: Place): Promise<void> {
  const before = memoryOf(server.pid);
  for (const encoding of ['gzip', 'br', 'deflate', 'x-gzip, gzip']) {
    const headers = { ...wild, 'content-type': 'application/json', 'content-encoding': encoding };
    const answer = await rawAsk(server.port, {
      method: 'POST',
      path: '/api/v1/campaigns',
      headers,
      body: BOMB,
      from: ABUSER,
    });
    course.check(
      answer.status === 415 && faultOf(answer) === undefined,
      () => `${encoding} was answered ${answer.status} ${answer.text.slice(0, 99)}`,
    );
  }
  course.figure('memory packed bodies cost', Math.max(0, memoryOf(server.pid) - before), 'MB', {
    atMost: 50,
  });
}

/** One session asks as fast as it can: it is refused with the fields of the bound, and served again after as long as they say. */
async function goWild(course: Course, { server, wild }: Place): Promise<void> {
  const ask = (): Promise<RawAnswer> =>
    rawAsk(server.port, { method: 'GET', path: '/api/v1/session', headers: wild, from: ABUSER });
  const answers: RawAnswer[] = [];
  const since = performance.now();
  const work = async (): Promise<void> => {
    while (!answers.some(({ status }) => status === 429) && performance.now() - since < 30_000)
      answers.push(await ask());
  };
  await Promise.all(Array.from({ length: 32 }, work));
  course.figure(
    'requests a second of one session',
    (answers.length / (performance.now() - since)) * 1_000,
    'requests/s',
  );
  const refused = answers.find(({ status }) => status === 429);
  course.check(refused !== undefined, `${answers.length} requests of one session were all served`);
  if (!refused) return;
  course.check(faultOf(refused) === undefined, () => `429 is no problem: ${faultOf(refused)}`);
  course.check(
    /^"credential";r=0;t=\d+$/.test(String(refused.headers.ratelimit)),
    `RateLimit is ${String(refused.headers.ratelimit)}`,
  );
  await sleep(Number(refused.headers['retry-after']) * 1_000);
  course.check((await ask()).status === 200, 'it is not served after Retry-After');
}

/** Whether the server cut them all within a while. */
const allClosed = (sockets: readonly Opened[]): Promise<boolean> =>
  until('the end of every connection', () => sockets.every(({ socket }) => socket.closed), 20_000).catch(
    () => false,
  );

interface Opened {
  readonly socket: Socket;
}

/** A connection of the abuser that does not hang up when the server does. */
async function openFrom(port: number): Promise<Opened> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: ABUSER, allowHalfOpen: true });
  socket.on('error', () => undefined);
  socket.resume();
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => undefined);
  return { socket };
}

function listen({ socket }: Opened): () => string {
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  return () => heard;
}

/** Files and sockets the process has open. */
const filesOf = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;

/** What the process holds (MB). */
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

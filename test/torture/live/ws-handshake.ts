import { connect } from 'node:net';
import { openBareSocket } from '../../../libs/live/src/test-support/bare-socket.js';
import type { BareSocket } from '../../../libs/live/src/test-support/bare-socket.js';
import { LiveClient } from '../../../libs/live/src/test-support/live-client.js';
import type { Random } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { BOARD, captureLead, openScene } from './scene.js';

/** Attempts on their way at a time. */
const AT_A_TIME = 40;
/** A server that says nothing for so long has not let anybody in (ms). */
const SILENCE_MS = 8_000;

type Attempt = (url: string, random: Random) => Promise<string | undefined>;

/** Row 30: a handshake of any shape is refused where it is judged; the process never minds. */
export const wsHandshake: Trial = {
  ...{ row: 30, kind: 'fuzz', name: 'ws-handshake', unit: 'handshake', needs: ['build'] },
  promise:
    'Whatever knocks on the socket without a living session or key is refused in the handshake; the process lives on and serves the others.',
  rounds: { short: 5_000, long: 100_000 },
  run: async (course) => {
    const scene = await openScene(course);
    const { watched, workspace } = scene;
    const pid = watched.pid;
    const good = new LiveClient(watched.url, { cookie: workspace.members.Giulia.cookie });
    course.cleanup.add(() => good.close());
    await good.watch(BOARD);
    await knock(course, watched.url);
    await captureLead(watched.url, workspace.members.Giulia);
    const isServed = await good
      .until(() => good.last(BOARD)?.cells['now.inquiry'] === 1, 'the lead')
      .then(
        () => true,
        () => false,
      );
    course.check(isServed, 'A client with a session is not served any more.');
    course.check(good.violations.length === 0, () => good.violations.join('; '));
    course.check(watched.isAlive && watched.pid === pid, 'The process has ended.');
    course.check(!/unhandled|uncaught/i.test(watched.output()), () => watched.output().slice(-2_000));
  },
};

async function knock(course: Course, url: string): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < course.rounds) {
      const number = next++;
      const random = course.random.fork(number);
      const [name, attempt] = random.pick(ATTEMPTS);
      const said = await attempt(url, random);
      course.check(said === undefined, () => `${name} (attempt ${number}) was let in: ${said}`);
      if (number % 1_000 === 999) course.say(`${number + 1} handshakes`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

/** What the server says to this until it hangs up, if it lets it in; undefined when it does not. */
function letIn(socket: BareSocket, first: readonly (string | Uint8Array)[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (said?: string): void => {
      clearTimeout(limit);
      socket.terminate();
      resolve(said);
    };
    const limit = setTimeout(end, SILENCE_MS);
    socket.on('error', () => end());
    socket.on('close', () => end());
    socket.on('message', (data) => {
      const text = data.toString();
      if (text.startsWith('0')) for (const each of first) socket.send(each);
      // Joined, an event or an answer: none of them is for somebody unknown. A refusal ends the matter.
      else if (/^4[0235]/.test(text)) end(text.slice(0, 200));
      else if (text.startsWith('44')) end();
    });
  });
}

const JOIN = '40/live,';
const WATCH = `42/live,0["watch",{"board":"${BOARD}"}]`;

const letters = (random: Random, most: number): string =>
  random.bytes(random.int(0, most)).toString('base64url');

const withHeaders =
  (headersOf: (random: Random, url: string) => Record<string, string>): Attempt =>
  (url, random) =>
    letIn(openBareSocket(url, headersOf(random, url)), [JOIN, WATCH]);

const withFrames =
  (framesOf: (random: Random) => (string | Uint8Array)[]): Attempt =>
  (url, random) =>
    letIn(openBareSocket(url), framesOf(random));

const ATTEMPTS: readonly (readonly [string, Attempt])[] = [
  ['no session', withHeaders(() => ({}))],
  ['a session that never was', withHeaders((random) => ({ cookie: `staffetta=${letters(random, 64)}` }))],
  ['a cookie of any length', withHeaders((random) => ({ cookie: letters(random, 6_000) }))],
  ['a key that never was', withHeaders((random) => ({ authorization: `Bearer stf_${letters(random, 48)}` }))],
  [
    'another scheme',
    withHeaders((random) => ({
      authorization: `${random.pick(['Basic', 'Digest', 'bearer'])} ${letters(random, 80)}`,
    })),
  ],
  [
    'two cookies',
    withHeaders((random) => ({
      cookie: `staffetta=${letters(random, 40)}; staffetta=${letters(random, 40)}`,
    })),
  ],
  [
    'another origin',
    withHeaders((random) => ({
      origin: random.pick(['https://evil.example', 'null', 'x', `http://${letters(random, 20)}.example`]),
    })),
  ],
  ['a watch before joining', withFrames(() => [WATCH, JOIN])],
  ['the root namespace', withFrames(() => ['40', '40{"token":"x"}', '42["watch",{}]'])],
  [
    'a credential in the packet',
    withFrames((random) => [
      `40/live,${JSON.stringify({ token: letters(random, 40), sid: 'x', pid: 'x', offset: 'x' })}`,
      WATCH,
    ]),
  ],
  [
    'any namespace',
    withFrames((random) => [`40/${letters(random, 40)},`, `42/${letters(random, 12)},["x"]`]),
  ],
  ['any text', withFrames((random) => Array.from({ length: random.int(1, 5) }, () => letters(random, 400)))],
  [
    'any bytes',
    withFrames((random) => Array.from({ length: random.int(1, 5) }, () => random.bytes(random.int(0, 400)))),
  ],
  [
    'broken JSON',
    withFrames((random) => [
      `40/live,{"${letters(random, 20)}`,
      `42/live,["watch",{"board":`,
      '45-99/live,["x",{"_placeholder":true,"num":7}]',
    ]),
  ],
  ['more than it takes', withFrames(() => [`40/live,${'['.repeat(9_000)}`])],
  ['bytes instead of HTTP', (url, random) => raw(url, random.bytes(random.int(1, 2_000)))],
  ['half a handshake', (url, random) => raw(url, Buffer.from(upgrade(random).slice(0, random.int(1, 150))))],
  ['a handshake of odd parts', (url, random) => raw(url, Buffer.from(upgrade(random)))],
  ['polling', (url, random) => polled(url, random)],
];

const upgrade = (random: Random): string =>
  [
    `GET /socket.io/?EIO=${random.pick(['4', '3', '-1', 'x', ''])}&transport=${random.pick(['websocket', 'polling', 'x', '__proto__'])}&sid=${letters(random, 30)} HTTP/1.1`,
    'Host: x',
    `Upgrade: ${random.pick(['websocket', 'h2c', ''])}`,
    `Connection: ${random.pick(['Upgrade', 'close', 'keep-alive, Upgrade'])}`,
    `Sec-WebSocket-Key: ${letters(random, 24)}`,
    `Sec-WebSocket-Version: ${random.pick(['13', '8', '999'])}`,
    `Sec-WebSocket-Extensions: permessage-deflate; ${letters(random, 30)}`,
    '\r\n',
  ].join('\r\n');

/** Bytes on a bare line; to be let in is an answer that switches protocols and says that the namespace was joined. */
function raw(url: string, bytes: Buffer): Promise<string | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(Number(port), hostname);
    const end = (): void => {
      clearTimeout(limit);
      socket.destroy();
      resolve(said.includes('40/live') ? said.slice(0, 200) : undefined);
    };
    const limit = setTimeout(end, 300);
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.once('error', end).once('close', end);
    socket.write(bytes);
  });
}

async function polled(url: string, random: Random): Promise<string | undefined> {
  const path = random.pick(['', `&sid=${letters(random, 20)}`, '&b64=1']);
  const method = random.pick(['GET', 'POST', 'PUT', 'DELETE']);
  const answer = await fetch(`${url}/socket.io/?EIO=4&transport=polling${path}`, { method }).catch(
    () => undefined,
  );
  const text = (await answer?.text().catch(() => '')) ?? '';
  return answer?.ok ? `${answer.status} ${text.slice(0, 200)}` : undefined;
}

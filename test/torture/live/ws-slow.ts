import { setTimeout as sleep } from 'node:timers/promises';
import { machineMs, SocketCrowd } from '../../../libs/live/src/test-support/socket-crowd.js';
import type { Receipt } from '../../../libs/live/src/test-support/socket-crowd.js';
import { openBareSocket } from '../../../libs/live/src/test-support/bare-socket.js';
import type { BareSocket } from '../../../libs/live/src/test-support/bare-socket.js';
import type { Course, Trial } from '../lib/trial.js';
import { sessionsOf } from './crowd.js';
import { quantile, residentMb } from './process-facts.js';
import { BOARD, headOf, openScene, Writer } from './scene.js';
import type { Scene } from './scene.js';

const CLIENTS = 50;
const WARM_UP_MS = 10_000;
/** Memory the slow ones may cost (MB). */
const MOST_GROWN = 50;
const QUESTIONS_PER_SECOND = 40;

/** Row 32: who does not read is passed over, and later told in one change; nobody else notices. */
export const wsSlow: Trial = {
  ...{ row: 32, kind: 'torture', name: 'ws-slow', unit: 'second', needs: ['build', 'linux'] },
  promise:
    'Clients that do not read, or ask without reading, cost a bounded amount of memory and hold up nobody; those who read again stand at the head.',
  rounds: { short: 20, long: 60 },
  run: async (course) => {
    const scene = await openScene(course, { env: { LIVE_SOCKETS_PER_MEMBER: '500' } });
    const { watched, workspace } = scene;
    const headers = await sessionsOf(scene, 10);
    const writer = new Writer(() => watched.url, workspace.members.Giulia, 10);
    course.cleanup.add(() => writer.stop());
    const wish = { url: watched.url, headers, boards: [BOARD] };
    const readers = await SocketCrowd.open({ ...wish, count: CLIENTS });
    const silent = await SocketCrowd.open({ ...wish, count: CLIENTS });
    course.cleanup.add(() => [readers, silent].forEach((crowd) => crowd.close()));
    await sleep(WARM_UP_MS);
    const askers = await startAskers(watched.url, headers);
    course.cleanup.add(() => askers.end());
    // A young process grows by itself under so many questions: what it grows while they are read is not the slow ones'.
    const usual = await mostGrown(watched.pid, course.rounds);
    readers.take();
    silent.pause(true);
    askers.pause();
    const grown = (await mostGrown(watched.pid, course.rounds)) - usual;
    judgeReaders(course, readers.take());
    course.check(grown <= MOST_GROWN, `memory grew by ${Math.round(grown)} MB`);
    course.figure('memory grown beyond what the same load grows without them', grown, 'MB', {
      atMost: MOST_GROWN,
    });
    course.figure('clients cut because they ask without reading', askers.cut(), 'clients');
    await askers.end();
    await writer.stop();
    await judgeSilent(course, scene, { readers, silent });
    course.check(watched.isAlive, 'The process has ended.');
  },
};

/** The most that a process grows within so many seconds (MB). */
async function mostGrown(pid: number, seconds: number): Promise<number> {
  const before = residentMb(pid);
  let most = before;
  for (let second = 0; second < seconds; second += 1) {
    await sleep(1_000);
    most = Math.max(most, residentMb(pid));
  }
  return most - before;
}

/** How long after the first of them each reader had a change: all are served alike, whoever is slow. */
function judgeReaders(course: Course, receipts: readonly Receipt[]): void {
  const delays = receipts.flatMap(({ times }) => {
    const had = [...times].filter((time) => time > 0);
    const first = Math.min(...had);
    return had.map((time) => time - first);
  });
  course.check(delays.length > 0, 'The readers saw nothing.');
  course.figure('delay of a reader behind the first, p95', quantile(delays, 0.95), 'ms', { atMost: 1_000 });
}

async function judgeSilent(
  course: Course,
  scene: Scene,
  { readers, silent }: { readonly readers: SocketCrowd; readonly silent: SocketCrowd },
): Promise<void> {
  const from = machineMs();
  silent.pause(false);
  const isThere = async (): Promise<boolean> => {
    const head = await headOf(scene);
    return [readers, silent].every((crowd) => crowd.behind(BOARD) === head);
  };
  for (let waited = 0; waited < 30_000 && !(await isThere()); waited += 250) await sleep(250);
  course.check(await isThere(), 'Not everybody who reads again stands at the head.');
  course.figure('until those who read again stand at the head', machineMs() - from, 'ms');
  for (const [name, { report }] of Object.entries({ readers, silent })) {
    course.check(
      report.violations === 0,
      `${name}: ${report.violations} changes did not begin where a socket stood`,
    );
    course.check(report.lost === 0, `${name}: ${report.lost} lines were lost`);
  }
}

/** Clients that answer pings and ask for the board again and again, and from a moment on read nothing of it. */
async function startAskers(
  url: string,
  headers: readonly { cookie: string }[],
): Promise<{ pause(): void; cut(): number; end(): Promise<void> }> {
  const sockets: BareSocket[] = [];
  let cut = 0;
  for (let number = 0; number < CLIENTS; number += 1) {
    const socket = openBareSocket(url, headers[number % headers.length]);
    sockets.push(socket);
    await new Promise<void>((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        cut += 1;
        resolve();
      });
      socket.on('message', (data) => {
        const text = data.toString();
        if (text.startsWith('0')) socket.send('40/live,');
        else if (text.startsWith('40/live')) resolve();
      });
    });
  }
  let [isOver, asked] = [false, 0];
  const asking = (async (): Promise<void> => {
    while (!isOver) {
      await sleep(1_000 / QUESTIONS_PER_SECOND);
      asked += 1;
      for (const socket of sockets) {
        if (socket.readyState !== 1) continue;
        socket.send(`42/live,${asked}["watch",{"board":"${BOARD}"}]`);
        if (asked % QUESTIONS_PER_SECOND === 0) socket.send('3');
      }
    }
  })();
  return {
    pause: () => sockets.forEach((socket) => socket.pause()),
    cut: () => cut,
    end: async () => {
      isOver = true;
      await asking;
      for (const socket of sockets) socket.terminate();
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { LiveClient } from '../../../libs/live/src/test-support/live-client.js';
import { until } from '../../support/stack/index.js';
import type { Program } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { allAtHead, BOARD, openScene, recount, Writer } from './scene.js';
import type { Scene } from './scene.js';

const CLIENTS = 50;
/** Away for so long at most (ms): what a server remembers, ten minutes, is passed in the long run alone. */
const LONGEST_MS = { short: 4_000, long: 620_000 };
/** As long as a server takes to come back on a busy machine (ms). */
const BACK_WITHIN_MS = 240_000;

/** Row 31: whatever happens to the line, the server or the instance, nobody misses a revision or is set back. */
export const wsReconnect: Trial = {
  ...{ row: 31, kind: 'torture', name: 'ws-reconnect', unit: 'drop', needs: ['build'] },
  promise:
    'A client that loses its line, its server or its instance gets every missed revision of a board or a fresh snapshot: never a gap, never a step back.',
  rounds: { short: 200, long: 5_000 },
  run: async (course) => {
    const scene = await openScene(course, { servers: 2 });
    const clients = Array.from(
      { length: CLIENTS },
      (_, index) =>
        new LiveClient(serverFor(scene, index).url, { cookie: scene.workspace.members.Giulia.cookie }),
    );
    course.cleanup.add(() => clients.forEach((client) => client.close()));
    await Promise.all(clients.map((client) => client.watch(BOARD)));
    const writers = scene.servers.map(
      (_, index) => new Writer(() => serverFor(scene, index).url, scene.workspace.members.Giulia, 40),
    );
    const breaking = breakServers(course, scene);
    const vias = await dropAll(course, scene, clients);
    const restarts = await breaking.stop();
    await Promise.all(writers.map((writer) => writer.stop()));
    await judge(course, scene, clients);
    const resumed = vias.filter((via) => via === 'change').length;
    course.figure('server restarts', restarts, 'restarts');
    course.figure(
      'leads written meanwhile',
      writers.reduce((sum, { written }) => sum + written, 0),
      'leads',
    );
    course.figure('drops resumed by a change', (100 * resumed) / vias.length, '%');
    if (!course.isLong)
      course.remark('Drops last up to 4 s in the short run, and more than ten minutes in the long one.');
  },
};

const serverFor = ({ servers, watched }: Scene, index: number): Program =>
  servers[index % servers.length] ?? watched;

/** Every client is dropped its share of times: cut, gone for a while, or moved to the other server. */
async function dropAll(course: Course, scene: Scene, clients: readonly LiveClient[]): Promise<string[]> {
  const each = Math.max(1, Math.round(course.rounds / clients.length));
  const vias: string[] = [];
  await Promise.all(
    clients.map(async (client, index) => {
      const random = course.random.fork(index);
      for (let number = 0; number < each; number += 1) {
        await sleep(random.int(0, 400));
        const { history } = client.board(BOARD);
        const [before, violations] = [history.length, client.violations.length];
        await drop(course, scene, client, random);
        const answer = (): string | undefined => history.slice(before).find(({ isAnswer }) => isAnswer)?.via;
        const isAnswered = (): boolean => answer() !== undefined;
        const isBack = await until('an answer', isAnswered, BACK_WITHIN_MS).catch(() => false);
        const wrong = client.violations.slice(violations);
        course.check(
          isBack && wrong.length === 0,
          () => `client ${index}: ${wrong.join('; ') || 'no answer after a drop'}`,
        );
        vias.push(answer() ?? 'nothing');
        if (vias.length % 50 === 0) course.say(`${vias.length} drops`);
      }
    }),
  );
  return vias;
}

async function drop(
  { isLong }: Course,
  scene: Scene,
  client: LiveClient,
  random: Course['random'],
): Promise<void> {
  const kind = random.int(0, 2);
  if (kind === 0) {
    const losses = client.disconnections;
    client.cut();
    await client.until(() => client.disconnections > losses, 'the cut').catch(() => undefined);
    return;
  }
  client.leave();
  const longest = isLong && random.int(0, 99) === 0 ? LONGEST_MS.long : LONGEST_MS.short;
  // Short ones are the many: most lines that drop are back at once.
  await sleep(Math.exp(random.int(0, Math.round(Math.log(longest) * 100)) / 100));
  client.hop(serverFor(scene, random.int(0, scene.servers.length - 1)).url);
}

/** Takes one server down and brings it back, now in peace and now by force, until it is told to stop. */
function breakServers(course: Course, { servers }: Scene): { stop(): Promise<number> } {
  const draws = course.random.fork('servers');
  let [isStopped, restarts] = [false, 0];
  const run = async (): Promise<void> => {
    while (!isStopped) {
      await sleep(draws.int(1_000, 3_000));
      if (isStopped) return;
      const server = servers[draws.int(0, servers.length - 1)];
      await (draws.int(0, 1) === 0 ? server?.kill() : server?.stop());
      await server?.restart();
      restarts += 1;
      course.say(`restart ${restarts}`);
    }
  };
  const running = run();
  return {
    stop: async () => {
      isStopped = true;
      await running;
      return restarts;
    },
  };
}

async function judge(course: Course, scene: Scene, clients: readonly LiveClient[]): Promise<void> {
  await allAtHead(scene, clients).catch((error: unknown) => course.failed(String(error)));
  const truth = await recount(scene);
  for (const [index, client] of clients.entries()) {
    const cells = client.last(BOARD)?.cells ?? {};
    const wrong = Object.entries(truth).filter(([cell, value]) => cells[cell] !== value);
    course.check(
      wrong.length === 0,
      () => `client ${index} shows ${JSON.stringify(cells)} instead of ${JSON.stringify(truth)}`,
    );
    course.check(client.violations.length === 0, () => `client ${index}: ${client.violations.join('; ')}`);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Balancer } from '../../../apps/cli/src/cluster/balancer.js';
import { LiveClient } from '../../../libs/live/src/test-support/live-client.js';
import { Receiver } from '../../../libs/notifications/src/test-support/receiver.js';
import { askAs, buildWorkspace, FORGETFUL, Ground, startServer, until } from '../../support/stack/index.js';
import type { GroundDatabase, Program } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { Writers } from './writers.js';

const BOARD = 'funnel';
const CLIENTS = 10;
const WRITERS = 4;
/** Between two restarts, so that each meets load (ms). */
const BETWEEN_MS = 1_000;
/** What a stop may take by the settings the product ships (ms). */
const STOP_WITHIN_MS = 10_000;

/** Each captured lead leaves as a webhook; one that nobody sent would be a lost job. */
const untilAllArrived = (receiver: Receiver, leadIds: readonly string[]): Promise<boolean> =>
  until(
    'every webhook',
    () => {
      const arrived = receiver.received.map(({ body }) => body).join('\n');
      return leadIds.every((leadId) => arrived.includes(leadId));
    },
    120_000,
  ).then(
    () => true,
    () => false,
  );

const inquiries = async (db: GroundDatabase): Promise<number> =>
  (await db.oracle<{ n: number }>('select count(*)::int as n from lead'))[0]?.n ?? 0;

async function restart(course: Course, server: Program, sockets: readonly LiveClient[]): Promise<number> {
  const before = performance.now();
  await server.stop();
  const tookMs = performance.now() - before;
  course.check(server.exitCode === 0, () => `a stop ended with ${server.exitCode}:\n${server.output()}`);
  course.check(tookMs <= STOP_WITHIN_MS, `a stop took ${Math.round(tookMs)} ms`);
  const isBack = await until('sockets to be elsewhere', () =>
    sockets.every(({ isConnected }) => isConnected),
  ).catch(() => false);
  course.check(isBack === true, 'a socket did not find its way to the other instance');
  await server.restart();
  return tookMs;
}

async function run(course: Course): Promise<void> {
  const { cleanup, home } = course;
  const ground = await Ground.open(cleanup, { settings: FORGETFUL });
  const db = await ground.newDatabase();
  const { members } = await buildWorkspace(db, {
    members: [{ name: 'Ada', roles: ['administrator', 'marketing-manager'], team: 'marketing' }],
  });
  const env = {
    ...{ DATABASE_ALLOW_LOSS: 'true', STAFFETTA_HOME: home, WEBHOOK_ALLOW_LOOPBACK: 'true' },
    ...{ SHUTDOWN_DRAIN_MS: '2000', TRUSTED_PROXIES: 'loopback' },
  };
  course.say('starting two servers and a balancer');
  const servers = [await startServer(db, { cleanup, env }), await startServer(db, { cleanup, env })];
  const balancer = await Balancer.listen({
    ...{ host: '127.0.0.1', port: 0, servers: servers.map(({ url }) => url) },
  });
  cleanup.add(() => balancer.close(0));
  const url = `http://127.0.0.1:${balancer.port}`;
  const receiver = await Receiver.start();
  cleanup.add(() => receiver.close());
  await askAs(url, members.Ada).post('/webhooks', { url: receiver.url, types: ['lead.captured'] });
  const clients = Array.from({ length: CLIENTS }, () => new LiveClient(url, { cookie: members.Ada.cookie }));
  cleanup.add(() => clients.forEach((client) => client.close()));
  await Promise.all(clients.map((client) => client.watch(BOARD)));

  const writers = new Writers(url, members.Ada);
  const rest = writers.begin(WRITERS);
  const tookMs: number[] = [];
  for (let round = 0; round < course.rounds; round += 1) {
    await sleep(BETWEEN_MS);
    const server = servers[round % servers.length];
    if (server) tookMs.push(await restart(course, server, clients));
    course.say(`restart ${round + 1} of ${course.rounds}, ${writers.leadIds.length} leads`);
  }
  await rest();
  judge(course, writers, { leads: await inquiries(db), clients });
  course.check(await untilAllArrived(receiver, writers.leadIds), 'a webhook was lost');
  course.figure('requests answered', writers.leadIds.length, 'requests');
  course.figure('longest stop', Math.round(Math.max(...tookMs)), 'ms', { atMost: STOP_WITHIN_MS });
}

function judge(
  course: Course,
  writers: Writers,
  { leads, clients }: { readonly leads: number; readonly clients: readonly LiveClient[] },
): void {
  course.passed(writers.leadIds.length);
  for (const wrong of writers.wrong) course.failed(wrong);
  course.check(leads === writers.leadIds.length, `${writers.leadIds.length} acknowledged, ${leads} there`);
  for (const violation of clients.flatMap(({ violations }) => violations)) course.failed(violation);
  course.passed(clients.length);
}

export const rolling: Trial = {
  row: 10,
  kind: 'torture',
  name: 'rolling',
  promise:
    'Two instances are restarted in turn under load behind a balancer: no request fails, sockets move, no webhook is lost, a stop ends within ten seconds.',
  unit: 'restart',
  rounds: { short: 6, long: 100 },
  needs: ['build'],
  run,
};

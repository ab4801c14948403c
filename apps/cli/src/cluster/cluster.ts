import { migrate, openDatabase } from '#database';
import { MIGRATIONS } from '../../../../migrations/index.js';
import { baseUrlOf, readSettings, upgrading } from '../../../server/src/index.js';
import type { Settings } from '../../../server/src/index.js';
import { offerSetup } from '../setup-link.js';
import { say } from '../terminal.js';
import { Balancer } from './balancer.js';
import { freePort, Members } from './members.js';
import { environment, placesFor } from './places.js';
import type { ClusterOptions } from './places.js';
import { redisProgram, startRedis } from './redis.js';
import type { OpenRedis } from './redis.js';

/** Requests that run when the cluster stops get so long (ms). */
const CLOSE_WITHIN_MS = 5_000;

/** `staffetta cluster`: several processes of each kind behind one address on this machine, over one PostgreSQL and one Redis. */
export async function cluster(options: ClusterOptions): Promise<void> {
  const settings = readSettings(process.env);
  const endings: (() => Promise<unknown>)[] = [];
  const end = async (): Promise<void> => {
    for (let ending = endings.pop(); ending; ending = endings.pop()) await ending();
  };
  try {
    await open(settings, options, endings);
  } catch (error) {
    await end();
    throw error;
  }
  endOnSignal(end);
}

async function open(
  settings: Settings,
  options: ClusterOptions,
  endings: (() => Promise<unknown>)[],
): Promise<void> {
  const database = await openDatabase(
    settings.database,
    upgrading((step) => say(`  ${step} …`)),
  );
  endings.push(() => database.close());
  await migrate(database.ownerUrl, MIGRATIONS, (name) => say(`  applied ${name}`));
  const redisUrl = settings.database.redisUrl ?? (await ownRedis(endings))?.url;
  say(redisUrl === undefined ? '  no Redis here: signals go over PostgreSQL' : '  signals go over Redis');
  const front: { balancer?: Balancer } = {};
  const members = new Members({
    places: placesFor(options, environment(settings, database, redisUrl)),
    changed: () => void front.balancer?.become(members.urls('api')),
    say,
  });
  endings.push(() => members.stop());
  await members.start();
  const { host, port } = settings.http;
  const balancer = await Balancer.listen({ host, port, servers: members.urls('api') });
  front.balancer = balancer;
  endings.push(() => balancer.close(CLOSE_WITHIN_MS));
  process.on('SIGHUP', () => void members.roll());
  for (const { name, pid, url } of members.list()) say(`  ${name}  pid ${pid}  ${url}`);
  say(`\nStaffetta is running on ${baseUrlOf(settings)}`);
  await offerSetup(database, settings);
  say(`\nReplace its processes one by one with “kill -HUP ${process.pid}”. Stop it with Ctrl-C.`);
}

async function ownRedis(endings: (() => Promise<unknown>)[]): Promise<OpenRedis | undefined> {
  const program = redisProgram();
  if (program === undefined) return undefined;
  const redis = startRedis(program, await freePort());
  endings.push(() => redis.stop());
  return redis;
}

/** The first signal stops in good order, the second at once. */
function endOnSignal(end: () => Promise<void>): void {
  let isEnding = false;
  const stop = (): void => {
    if (isEnding) process.exit(1);
    isEnding = true;
    say('\nStopping …');
    void end().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}

import { Cleanup } from '../test/support/stack/cleanup.js';
import { settle } from './lib/backlog.js';
import type { Course } from './lib/bench.js';
import { commitsAfter, headOf, leadsIn } from './lib/commits.js';
import type { Ground } from './lib/ground.js';
import { sessionIn } from './lib/session-in.js';
import { serverOver } from './lib/settled.js';
import { SocketProcess } from './lib/socket-process.js';
import { quantileOf } from './lib/statistics.js';
import { Trickle } from './lib/trickle.js';
import { capture, lagsOf } from './live-sides.js';
import type { LiveRoom } from './lib/live-room.js';

/** Captures a second beside which boards are read and followed. */
export const CAPTURES_PER_SECOND = 50;
const WATCHERS = 10;
/** A change that a socket has not seen so long after everything was folded is lost (ms). */
const PATIENCE_MS = 20_000;

export interface ApiRound {
  /** Of a question that no cache answers, with nothing else to do (ms). */
  readonly p50: number;
  readonly p99: number;
  readonly asked: number;
  /** Of a question beside the captures (ms). */
  readonly besideP99: number;
  /** Commit of a capture to the board that has it, on a socket (ms). */
  readonly lagP50: number;
  readonly lagP99: number;
  readonly faults: readonly string[];
}

type Room = Pick<LiveRoom, 'server' | 'headers' | 'workspaceId'>;

/** The board as a page asks for it, of the built server with every role in one process; rounds one after the other. */
export async function overApi(
  ground: Ground,
  workspaceId: string,
  { rounds, seconds, note }: Course,
): Promise<ApiRound[]> {
  await showMonth(ground);
  const cleanup = new Cleanup();
  try {
    const server = await serverOver(ground, cleanup, 'api,live,worker');
    const room = { server, workspaceId, headers: await sessionIn(ground, workspaceId) };
    const sockets = new SocketProcess(cleanup);
    const given: ApiRound[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      note(round === 0 ? 'over the API: warming up' : `over the API: round ${round} of ${rounds}`);
      const measured = await oneRound(ground, room, sockets, seconds);
      if (round > 0) given.push(measured);
    }
    return given;
  } finally {
    await cleanup.run();
  }
}

/** The month that a server shows, which is the one we are in, gets what the last month of the year had. */
const showMonth = ({ admin }: Ground): Promise<unknown> =>
  admin.query(
    `insert into funnel_rollup
     select workspace_id, (day + (date_trunc('month', current_date)::date - date '2025-12-01'))::date, measure, item, channel, currency, amount
       from funnel_rollup where day between '2025-12-01' and '2025-12-31'
     on conflict (workspace_id, day, measure, item, channel, currency) do update set amount = excluded.amount`,
  );

async function oneRound(
  ground: Ground,
  room: Room,
  sockets: SocketProcess,
  seconds: number,
): Promise<ApiRound> {
  const { admin } = ground;
  const alone = await asking(room, seconds, () => forgetAnswers(ground, room));
  await sockets.open({ url: room.server.url, count: WATCHERS, headers: [room.headers], boards: ['funnel'] });
  const position = await headOf(admin, room.workspaceId);
  const load = new Trickle(() => capture(room), CAPTURES_PER_SECOND);
  const beside = await asking(room, seconds, () => Promise.resolve());
  const { errors } = await load.stop();
  await settle(admin, room.workspaceId);
  const value = await leadsIn(admin, room.workspaceId);
  await sockets.until({ cell: 'now.inquiry', value, count: WATCHERS, withinMs: PATIENCE_MS });
  const commits = await commitsAfter(admin, room.workspaceId, position);
  const lags = [...lagsOf(await sockets.take(), commits, WATCHERS)];
  const { violations, lost } = await sockets.close();
  const faults: readonly (readonly [number, string])[] = [
    [alone.refused + beside.refused, 'questions were not answered'],
    [errors, 'captures failed'],
    [lags.filter((lag) => !Number.isFinite(lag)).length, 'changes were lost'],
    [violations + lost, 'changes did not begin where a socket stood, or sockets were lost'],
  ];
  return {
    ...{ p50: quantileOf(alone.taken, 0.5), p99: quantileOf(alone.taken, 0.99), asked: alone.taken.length },
    besideP99: quantileOf(beside.taken, 0.99),
    ...{ lagP50: quantileOf(lags, 0.5), lagP99: quantileOf(lags, 0.99) },
    faults: faults.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}.`),
  };
}

/** As a rebuild of the figures does: whatever was read before is of another epoch. */
const forgetAnswers = ({ admin }: Ground, { workspaceId }: Room): Promise<unknown> =>
  admin.query('update journal_head set epoch = uuidv7() where workspace_id = $1', [workspaceId]);

/** Questions one after the other; what comes before each is not timed. */
async function asking(
  { server, headers }: Room,
  seconds: number,
  before: () => Promise<unknown>,
): Promise<{ readonly taken: readonly number[]; readonly refused: number }> {
  const taken: number[] = [];
  let refused = 0;
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    await before();
    const from = performance.now();
    const response = await fetch(`${server.url}/api/v1/boards/funnel`, { headers });
    await response.arrayBuffer();
    taken.push(performance.now() - from);
    if (!response.ok) refused += 1;
  }
  return { taken, refused };
}

import { SocketCrowd } from '../../../libs/live/src/test-support/socket-crowd.js';
import { openScene, Writer } from './scene.js';
import type { Scene } from './scene.js';
import { sessionsOf } from './crowd.js';
import type { Course, Trial } from '../lib/trial.js';

const SOCKETS = 1_000;
const MEMBERS = 100;
/** A caller is remembered for so long (ms): in a stampede that lasts longer it is looked up once more. */
const REMEMBERED_MS = 2_000;
/** Boards are read at most so often a second, whoever waits for them. */
const READS_PER_SECOND = 10;

/** Row 35: who comes back all at once is served from what one read brought. */
export const wsStampede: Trial = {
  ...{ row: 35, kind: 'torture', name: 'ws-stampede', unit: 'stampede', needs: ['build'] },
  promise:
    'A thousand sockets that come back all at once cost the database one look per session and per board, not one per socket.',
  rounds: { short: 2, long: 20 },
  run: async (course) => {
    const settings = { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track': 'all' };
    const scene = await openScene(course, { settings });
    await scene.db.oracle('create extension pg_stat_statements');
    const headers = await sessionsOf(scene, MEMBERS);
    const writer = new Writer(() => scene.watched.url, scene.workspace.members.Giulia, 200);
    course.cleanup.add(() => writer.stop());
    for (let round = 0; round < course.rounds; round += 1) await stampede(course, scene, headers);
  },
};

async function stampede(course: Course, scene: Scene, headers: readonly { cookie: string }[]): Promise<void> {
  const { watched, db } = scene;
  await watched.kill();
  await watched.restart();
  await db.oracle('select pg_stat_statements_reset()');
  const from = performance.now();
  const crowd = await SocketCrowd.open({
    ...{ url: watched.url, count: SOCKETS, headers, boards: ['funnel'], atATime: SOCKETS },
    comesBack: true,
  });
  const tookMs = performance.now() - from;
  const counted = await lookedUp(scene);
  const { open, refused, lost, returned, violations } = crowd.report;
  crowd.close();
  course.check(open === SOCKETS, `${open} of ${SOCKETS} sockets are back (${refused} refused, ${lost} lost)`);
  course.check(violations === 0, `${violations} changes did not begin where a socket stood`);
  const sessions = MEMBERS * (2 + tookMs / REMEMBERED_MS);
  course.check(
    counted.sessions <= sessions,
    `${counted.sessions} looks for a session, ${Math.round(sessions)} would do`,
  );
  const reads = 5 + (tookMs / 1_000) * READS_PER_SECOND;
  course.check(
    counted.boards <= reads,
    `${counted.boards} reads of the board, ${Math.round(reads)} would do`,
  );
  course.figure('until all show the board', tookMs, 'ms', { atMost: 10_000 });
  course.figure('cut meanwhile and back again', returned + lost, 'times');
  course.figure('looks for a session', counted.sessions, 'statements');
  course.figure('reads of the board', counted.boards, 'statements');
  course.figure('longest statement of either', counted.longestMs, 'ms', { atMost: 200 });
}

interface LookedUp {
  readonly sessions: number;
  readonly boards: number;
  readonly longestMs: number;
}

async function lookedUp({ db }: Scene): Promise<LookedUp> {
  const [found] = await db.oracle<LookedUp>(
    `select coalesce(sum(calls) filter (where is_session), 0)::int as sessions,
            coalesce(max(calls) filter (where not is_session), 0)::int as boards,
            coalesce(max(max_exec_time), 0)::float8 as "longestMs"
       from (select calls, max_exec_time, query like '%from session s%token_hash%' as is_session, query from pg_stat_statements) as s
      where is_session or query like '%from funnel_rollup%'`,
  );
  return found ?? { sessions: 0, boards: 0, longestMs: 0 };
}

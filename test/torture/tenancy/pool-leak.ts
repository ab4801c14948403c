import { Database, rows } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { FORGETFUL, Ground } from '../../support/stack/index.js';
import type { GroundDatabase } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';

const WORKSPACES = 64;
/** Two connections for all of them: each is handed on thousands of times. */
const POOL = 2;
const AT_ONCE = 8;
const STATEMENT_TIMEOUT_MS = 300;

/** How a transaction ends; each but the first is meant to leave something behind on its connection. */
const ENDINGS = {
  commit: () => Promise.resolve(),
  'error of the program': () => Promise.reject(new Error('planned')),
  'error of a statement': (tx: Tx) => rows(tx, 'select 1 / 0'),
  'statement that takes too long': (tx: Tx) => rows(tx, 'select pg_sleep(5)'),
  'connection that is killed': (tx: Tx) => rows(tx, 'select pg_terminate_backend(pg_backend_pid())'),
  'another role': (tx: Tx) => rows(tx, 'set local role staffetta_timer'),
} as const;
type Ending = keyof typeof ENDINGS;

export const poolLeak: Trial = {
  row: 45,
  kind: 'tenancy',
  name: 'pool-leak',
  promise:
    'A connection of the pool never carries the workspace, the role or the instant of one transaction into the next, however that one ended: committed, failed, timed out or killed.',
  unit: 'transaction',
  rounds: { short: 5_000, long: 50_000 },
  run: async (course) => {
    const ground = await Ground.open(course.cleanup, { settings: FORGETFUL });
    const db = await ground.newDatabase();
    const database = await Database.connect({
      url: db.appUrl,
      poolSize: POOL,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    });
    course.cleanup.add(() => database.onApplicationShutdown());
    const workspaces = await planted(db);
    let left = course.rounds;
    const counts = new Map<Ending, number>();
    const work = async (worker: number): Promise<void> => {
      const random = course.random.fork(worker);
      while (left > 0) {
        left -= 1;
        const ending = endingOf(random.int(0, 999));
        counts.set(ending, (counts.get(ending) ?? 0) + 1);
        if (random.chance(0.1)) await lookOutside(course, database);
        else await transaction(course, database, random.pick(workspaces), ending);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => work(worker)));
    for (const [ending, count] of counts) course.figure(ending, count, 'transactions');
  },
};

/** Slow and deadly endings are rare: each takes a third of a second or a connection. */
function endingOf(lot: number): Ending {
  if (lot < 10) return 'statement that takes too long';
  if (lot < 40) return 'connection that is killed';
  if (lot < 200) return 'error of a statement';
  if (lot < 350) return 'error of the program';
  return lot < 450 ? 'another role' : 'commit';
}

/** One row in each workspace, which is all that it may see. */
async function planted(db: GroundDatabase): Promise<string[]> {
  const ids = Array.from({ length: WORKSPACES }, () => newId());
  await db.oracle('insert into journal_head (workspace_id) select unnest($1::uuid[])', [ids]);
  return ids;
}

interface Seen {
  readonly workspace: string | null;
  readonly role: string;
  readonly instant: string | null;
  readonly ids: string[];
}

const LOOK = `select current_workspace()::text as workspace, current_user::text as role,
                     nullif(current_setting('app.instant', true), '') as instant,
                     array(select workspace_id::text from journal_head) as ids`;

async function transaction(
  course: Course,
  database: Database,
  workspace: string,
  ending: Ending,
): Promise<void> {
  let seen: Seen | undefined;
  const at = ending === 'commit' ? undefined : new Date('2020-02-03T10:00:00Z');
  await database
    .withWorkspace(
      workspace,
      async (tx) => {
        [seen] = await rows<Seen>(tx, LOOK);
        await ENDINGS[ending](tx);
      },
      at ? { at } : {},
    )
    .catch(() => undefined);
  // A connection that was killed beneath another may fail at its first statement: then nothing was seen.
  if (!seen) return;
  const { ids, role, instant } = seen;
  course.check(
    seen.workspace === workspace && ids.length === 1 && ids[0] === workspace && role === 'staffetta_app',
    () => `in ${workspace} stood ${JSON.stringify(seen)}`,
  );
  course.check((instant !== null) === (at !== undefined), () => `the instant was ${instant}`);
}

/** Where no workspace was entered none is seen. */
async function lookOutside(course: Course, database: Database): Promise<void> {
  const found = await database
    .withRole('timer', (tx) =>
      rows<Pick<Seen, 'workspace' | 'role'>>(
        tx,
        'select current_workspace()::text as workspace, current_user::text as role',
      ),
    )
    .catch(() => []);
  for (const seen of found)
    course.check(
      seen.workspace === null && seen.role === 'staffetta_timer',
      () => `outside of any workspace stood ${JSON.stringify(seen)}`,
    );
}

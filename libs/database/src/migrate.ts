import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { LineWatch } from './line-watch.js';

export type MigrationClass = new () => MigrationInterface;

export interface MigrationReport {
  readonly applied: readonly string[];
}

/** One key for the whole database: whoever holds it migrates, the others wait and then find nothing to do. */
const MIGRATION_LOCK = `hashtext('staffetta:migrate')`;

/**
 * Brings the schema up to date, each step in a transaction of its own; many processes may call it at once.
 * @throws if the schema is newer than this program (a step is recorded that `migrations` does not list)
 */
export async function migrate(
  ownerUrl: string,
  migrations: readonly MigrationClass[],
  onStep?: (name: string) => void,
): Promise<MigrationReport> {
  const watch = new LineWatch(ownerUrl);
  const lock = new watch.Client({ connectionString: ownerUrl });
  // Whoever waits on it hears; the event alone would end the process.
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    return await run(ownerUrl, watch, migrations, onStep);
  } finally {
    await lock.end();
  }
}

/** How many steps the schema lacks; nothing is changed. @throws as `migrate`, if the schema is newer */
export async function missingSteps(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const recorded = await recordedSteps(async (sql) => (await client.query(sql)).rows as never);
    refuseNewer(recorded, migrations);
    return migrations.length - recorded.length;
  } finally {
    await client.end();
  }
}

async function run(
  ownerUrl: string,
  watch: LineWatch,
  migrations: readonly MigrationClass[],
  onStep?: (name: string) => void,
): Promise<MigrationReport> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    extra: { max: 2, Client: watch.Client },
  });
  await source.initialize();
  try {
    refuseNewer(await recordedSteps((sql) => source.query(sql)), migrations);
    const applied: string[] = [];
    for (const { name } of await source.runMigrations({ transaction: 'each' })) {
      applied.push(name);
      onStep?.(name);
    }
    return { applied };
  } finally {
    await source.destroy();
  }
}

type Ask = <T>(sql: string) => Promise<T[]>;

async function recordedSteps(ask: Ask): Promise<string[]> {
  const [table] = await ask<{ exists: boolean }>(`select to_regclass('migration') is not null as exists`);
  if (!table?.exists) return [];
  return (await ask<{ name: string }>('select name from migration order by id')).map(({ name }) => name);
}

function refuseNewer(recorded: readonly string[], migrations: readonly MigrationClass[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = recorded.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(
      `The database is newer than this program (${unknown.join(', ')}); start the newer version.`,
    );
  }
}

import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database } from '#database';

interface Cluster {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** A fresh, migrated database of its own for one spec file. */
export interface TestDatabase {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly database: Database;
  /** Runs a statement as superuser: an oracle that no policy binds. */
  oracle<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  /** Closes and drops it; fails if the spec left a connection open. */
  drop(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const cluster = JSON.parse(process.env.STAFFETTA_TEST_CLUSTER ?? '{}') as Cluster;
  const name = `t_${randomBytes(6).toString('hex')}`;
  await once(cluster.adminUrl, `create database ${name} owner staffetta_owner template staffetta_template`);
  await once(
    cluster.adminUrl,
    `grant connect on database ${name} to staffetta_app; revoke all on database ${name} from public`,
  );
  const [adminUrl, ownerUrl, appUrl] = [cluster.adminUrl, cluster.ownerUrl, cluster.appUrl].map((url) =>
    inDatabase(url, name),
  ) as [string, string, string];
  const database = await Database.connect({ url: appUrl, poolSize: 20, statementTimeoutMs: 20_000 });
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  return {
    adminUrl,
    ownerUrl,
    appUrl,
    database,
    oracle: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await admin.query(sql, [...parameters])).rows as T[],
    drop: async () => {
      await database.onApplicationShutdown();
      await admin.end();
      await once(cluster.adminUrl, `drop database ${name}`);
    },
  };
}

async function once(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of sql.split(';')) await client.query(statement);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database } from '#database';

/** Where a migrated template stands: its superuser, and its two roles on the template itself. */
export interface Cluster {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

export const TEMPLATE = 'staffetta_template';

/** A fresh, migrated database of its own for one spec file. */
export interface TestDatabase extends Cluster {
  readonly database: Database;
  /** Runs a statement as superuser: an oracle that no policy binds. */
  oracle<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  /** Closes and drops it; fails if the spec left a connection open. */
  drop(): Promise<void>;
}

/** A clone of the template in the cluster of this run. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = JSON.parse(process.env.STAFFETTA_TEST_CLUSTER ?? '{}') as Cluster;
  const { name, ...urls } = await cloneTemplate(cluster);
  const database = await Database.connect({
    url: urls.appUrl,
    poolSize: 20,
    statementTimeoutMs: 20_000,
    answerTimeoutMs: 20_000,
  });
  const admin = new Client({ connectionString: urls.adminUrl });
  await admin.connect();
  return {
    ...urls,
    database,
    oracle: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await admin.query(sql, [...parameters])).rows as T[],
    drop: async () => {
      await database.onApplicationShutdown();
      await admin.end();
      await asAdmin(cluster.adminUrl, `drop database ${name}`);
    },
  };
}

/** Makes a database as the template is, and gives its addresses. */
export async function cloneTemplate(cluster: Cluster): Promise<Cluster & { readonly name: string }> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(
    cluster.adminUrl,
    `create database ${name} owner staffetta_owner template ${TEMPLATE}`,
    `grant connect on database ${name} to staffetta_app`,
    `revoke all on database ${name} from public`,
  );
  const { adminUrl, ownerUrl, appUrl } = cluster;
  return {
    name,
    adminUrl: inDatabase(adminUrl, name),
    ownerUrl: inDatabase(ownerUrl, name),
    appUrl: inDatabase(appUrl, name),
  };
}

/** Runs statements over a connection of their own; gives the rows of the last. */
export async function asAdmin<T>(url: string, ...statements: readonly (string | Asked)[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: T[] = [];
    for (const each of statements) rows = (await client.query(asked(each))).rows as T[];
    return rows;
  } finally {
    await client.end();
  }
}

interface Asked {
  readonly text: string;
  readonly values: unknown[];
}

const asked = (statement: string | Asked): Asked =>
  typeof statement === 'string' ? { text: statement, values: [] } : statement;

export function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

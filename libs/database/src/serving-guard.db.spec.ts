import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { Database } from './database.js';
import { addressFor } from './roles.js';
import { guardServing } from './serving-guard.js';

const PASSWORD = 'not a secret';

describe('the guard of serving', () => {
  let db: TestDatabase;
  const planted: string[] = [];
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(async () => {
    for (const role of planted) await db.oracle(`drop role ${role}`);
    await db.drop();
  });

  const plant = async (role: string, attributes: string): Promise<string> => {
    const name = `${role}_${new URL(db.adminUrl).pathname.slice(1)}`;
    await db.oracle(`create role ${name} login password '${PASSWORD}' in role staffetta_app ${attributes}`);
    planted.push(name);
    return addressFor(db.adminUrl, name, PASSWORD, new URL(db.adminUrl).pathname.slice(1));
  };

  /** What it says of an address; undefined where it lets it serve. */
  const refusalOf = async (url: string, allowLoss = true): Promise<string | undefined> => {
    const database = await Database.connect({ url, poolSize: 2, statementTimeoutMs: 20_000 });
    try {
      await guardServing(database, allowLoss);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await database.onApplicationShutdown();
    }
  };

  it('lets the application role serve', async () => {
    expect(await refusalOf(db.appUrl)).toBeUndefined();
  });

  it('refuses a superuser, and says which role to take instead', async () => {
    expect(await refusalOf(db.adminUrl)).toMatch(
      /is a superuser, so row level security does not hold; serve under the application role \(DATABASE_APP_URL\)/,
    );
  });

  it('refuses the owner of the tables', async () => {
    expect(await refusalOf(db.ownerUrl)).toMatch(/staffetta_owner owns \d+ tables/);
  });

  it('refuses a role that bypasses row level security', async () => {
    expect(await refusalOf(await plant('passer', 'bypassrls'))).toMatch(/may bypass row level security/);
  });

  it('refuses a role that may become one that it would refuse', async () => {
    const climber = await plant('climber', '');
    expect(await refusalOf(climber)).toBeUndefined();
    await db.oracle(`grant staffetta_owner to ${new URL(climber).username}`);
    expect(await refusalOf(climber)).toMatch(/may become staffetta_owner, which owns \d+ tables/);
  });

  it('refuses a server that acknowledges writes it may lose, unless that was asked for', async () => {
    expect(await refusalOf(db.appUrl, false)).toMatch(
      /fsync is off: acknowledged writes could be lost; turn it on/,
    );
  });
});

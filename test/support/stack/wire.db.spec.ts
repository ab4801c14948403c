import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { testDatabase } from '../test-database.js';
import type { TestDatabase } from '../test-database.js';
import { until } from '../until.js';
import { Cleanup } from './cleanup.js';
import { Random } from './random.js';
import { Wire } from './wire.js';

describe('a wire before PostgreSQL', () => {
  const cleanup = new Cleanup();
  let db: TestDatabase;
  let wire: Wire;

  const client = async (): Promise<Client> => {
    const opened = new Client({ connectionString: wire.url(db.adminUrl) });
    opened.on('error', () => undefined);
    await opened.connect();
    cleanup.add(() => opened.end().catch(() => undefined));
    return opened;
  };

  beforeAll(async () => {
    db = await testDatabase();
    await db.oracle('create table drop_box (word text)');
    wire = await Wire.before(db.adminUrl, cleanup, { random: new Random(7) });
  });

  afterEach(() => wire.clear());

  afterAll(async () => {
    await cleanup.run();
    await db.drop();
  });

  const words = async (word: string): Promise<number> =>
    (await db.oracle('select 1 from drop_box where word = $1', [word])).length;

  it('passes everything on, large answers too', async () => {
    const { rows } = await (await client()).query<{ text: string }>(`select repeat('x', 3000000) as text`);
    expect(rows[0]?.text).toHaveLength(3_000_000);
  });

  it('stops before a statement, which then has not happened', async () => {
    const opened = await client();
    const held = wire.hold({ before: /insert into drop_box/ });
    const asked = opened.query('insert into drop_box values ($1)', ['before']).catch(String);
    await held.reached;
    expect(await words('before')).toBe(0);
    held.cut();
    expect(await asked).toMatch(/terminated|ECONNRESET/);
    expect(await words('before')).toBe(0);
  });

  it('withholds the answer to a commit, which then has happened', async () => {
    const opened = await client();
    await opened.query('begin');
    await opened.query('insert into drop_box values ($1)', ['commit']);
    const held = wire.withholdCommit();
    const asked = opened.query('commit').then(() => 'told', String);
    await held.reached;
    expect(await words('commit')).toBe(1);
    held.cut();
    expect(await asked).toMatch(/terminated|ECONNRESET/);
  });

  it('stops at the k-th of those that match and lets it go on', async () => {
    const opened = await client();
    const held = wire.hold({ before: /drop_box/, nth: 3 });
    const asked = (async () => {
      for (const word of ['one', 'two', 'three', 'four']) {
        await opened.query('insert into drop_box values ($1)', [word]);
      }
    })();
    await held.reached;
    expect([await words('two'), await words('three')]).toEqual([1, 0]);
    held.release();
    await asked;
    expect(await words('four')).toBe(1);
  });

  it('leaves lines open over which nothing comes any more', async () => {
    const opened = await client();
    wire.blackhole();
    const asked = opened.query('select 1').then(() => 'told');
    const first = await Promise.race([asked, sleep(300).then(() => 'silence')]);
    expect(first).toBe('silence');
    wire.clear();
    expect(await asked).toBe('told');
  });

  it('resets lines by chance, the same ones for the same seed', async () => {
    wire.resetEach(1);
    await expect(client()).rejects.toThrow();
    wire.clear();
    await expect((await client()).query('select 1')).resolves.toBeDefined();
    await until('lines that were reset are gone', () => wire.open <= 6);
  });
});

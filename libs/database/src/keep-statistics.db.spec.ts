import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { KeepStatistics } from './keep-statistics.js';

const KEYS = 20_000;

describe('What the planner knows', () => {
  let db: TestDatabase;
  let keeping: KeepStatistics;
  beforeAll(async () => {
    db = await testDatabase();
    keeping = new KeepStatistics(db.database);
  });
  afterAll(() => db.drop());

  const looked = async (): Promise<string[]> => {
    const tables: string[] = [];
    for (let table = await keeping.lookAtOne(); table !== null; table = await keeping.lookAtOne())
      tables.push(table);
    return tables;
  };
  const known = async (table: string): Promise<number> => {
    const [row] = await db.oracle<{ n: number }>(
      `select reltuples::float8 as n from pg_class where oid = $1::regclass`,
      [table],
    );
    return row?.n ?? 0;
  };
  const grow = (from: number, to: number) =>
    db.oracle(
      `insert into person_identity (workspace_id, kind, source, value, person_id)
       select '01900000-0000-7000-8000-000000000001', 'email', '', n || '@example.com', gen_random_uuid() from generate_series($1::int, $2::int) n`,
      [from, to],
    );

  it('follows each table that has more than doubled, whoever owns a row of it, and leaves the others alone', async () => {
    await looked();
    await db.oracle('alter table person_identity disable trigger all');
    await db.oracle('alter table person_identity set (autovacuum_enabled = off)');
    await grow(1, KEYS);
    expect(await looked()).toEqual(['person_identity']);
    expect(await known('person_identity')).toBe(KEYS);
    await grow(KEYS + 1, KEYS + KEYS / 2);
    expect(await looked()).toEqual([]);
    await grow(2 * KEYS, 4 * KEYS);
    expect(await looked()).toEqual(['person_identity']);
  });

  it('is no business of a request', async () => {
    const asked = db.database.withWorkspace('01900000-0000-7000-8000-000000000001', (tx) =>
      tx.query('select analyze_grown()'),
    );
    await expect(asked).rejects.toThrow(/permission denied/);
  });

  it('is kept by one process at a time, and no other waits for it', async () => {
    await grow(5 * KEYS, 12 * KEYS);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let holding: () => void = () => undefined;
    const isHeld = new Promise<void>((resolve) => (holding = resolve));
    const first = db.database.withRole('sequencer', async (tx) => {
      await tx.query('select analyze_grown()');
      holding();
      await held;
    });
    await isHeld;
    expect(await keeping.lookAtOne()).toBeNull();
    release();
    await first;
  });
});

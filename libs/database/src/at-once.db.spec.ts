import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { atOnce } from './at-once.js';
import { rows } from './database.js';
import type { Tx } from './database.js';

const after = (tx: Tx, seconds: number, value: number): Promise<{ value: number; at: Date }[]> =>
  rows(tx, 'select $1::int as value, clock_timestamp() as at from pg_sleep($2)', [value, seconds]);

describe('statements at once', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('run in the order in which they were said, and answer in it', async () => {
    const [[first], [second]] = await db.database.withWorkspace(newId(), (tx) =>
      atOnce([after(tx, 0.05, 1), after(tx, 0, 2)]),
    );
    expect([first?.value, second?.value]).toEqual([1, 2]);
    expect(second!.at.getTime()).toBeGreaterThanOrEqual(first!.at.getTime());
  });

  it('tell what failed first, and leave nothing behind them', async () => {
    const workspaceId = newId();
    const ended: string[] = [];
    const work = db.database.withWorkspace(workspaceId, (tx) =>
      atOnce([
        rows(tx, 'insert into journal_head (workspace_id) values ($1)', [workspaceId]),
        rows(tx, 'select 1 / $1::int', [0]),
        after(tx, 0, 3).finally(() => ended.push('the third')),
      ]),
    );
    await expect(work).rejects.toThrow(/division by zero/);
    expect(ended).toEqual(['the third']);
    const left = await db.database.withWorkspace(workspaceId, (tx) => rows(tx, 'select from journal_head'));
    expect(left).toEqual([]);
  });

  it('of which one goes on after its first answer have all ended when the transaction has', async () => {
    let steps = 0;
    const twice = async (tx: Tx): Promise<void> => {
      await after(tx, 0.02, 1);
      steps += 1;
      await after(tx, 0, 2);
      steps += 1;
    };
    const work = db.database.withWorkspace(newId(), (tx) => atOnce([twice(tx), rows(tx, 'select 1/0')]));
    await expect(work).rejects.toThrow(/division by zero/);
    expect(steps).toBe(1);
  });

  it('tell what failed also where somebody hears first that the transaction is aborted', async () => {
    /** Its failure passes many hands on the way up. */
    const deep = async (tx: Tx, left: number): Promise<unknown> =>
      left === 0 ? await rows(tx, 'select 1 / $1::int', [0]) : await deep(tx, left - 1);
    const work = db.database.withWorkspace(newId(), (tx) => atOnce([deep(tx, 20), after(tx, 0, 2)]));
    await expect(work).rejects.toThrow(/division by zero/);
  });

  it('are tried again as a whole where the failure is worth it, whichever of them is heard first', async () => {
    let attempts = 0;
    const deadlocked = async (tx: Tx, left: number): Promise<unknown> =>
      left === 0
        ? await rows(tx, `do $$ begin raise exception 'planted' using errcode = '40P01'; end $$`)
        : await deadlocked(tx, left - 1);
    const work = db.database.withWorkspace(newId(), async (tx): Promise<unknown> => {
      attempts += 1;
      return attempts === 1 ? await atOnce([deadlocked(tx, 20), after(tx, 0, 2)]) : await after(tx, 0, 3);
    });
    await expect(work).resolves.toBeDefined();
    expect(attempts).toBe(2);
  });
});

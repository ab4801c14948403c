import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { databaseInstant, rows } from './database.js';
import { isDatabaseUnavailable } from './postgres-errors.js';

describe('Database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const write = (workspaceId: string) =>
    db.database.withWorkspace(workspaceId, (tx) =>
      rows(tx, 'insert into journal_head (workspace_id) values ($1) returning workspace_id', [workspaceId]),
    );

  it('shows a workspace its own rows only', async () => {
    const [mine, theirs] = [newId(), newId()];
    await write(mine);
    await write(theirs);
    const seen = await db.database.withWorkspace(mine, (tx) =>
      rows(tx, 'select workspace_id from journal_head'),
    );
    expect(seen).toEqual([{ workspace_id: mine }]);
  });

  it('refuses to write into another workspace', async () => {
    const attempt = db.database.withWorkspace(newId(), (tx) =>
      rows(tx, 'insert into journal_head (workspace_id) values ($1)', [newId()]),
    );
    await expect(attempt).rejects.toThrow(/row-level security/);
  });

  it('forgets the workspace with the transaction, also after an error', async () => {
    const mine = newId();
    await write(mine);
    await expect(db.database.withWorkspace(mine, (tx) => tx.query('select 1/0'))).rejects.toThrow(
      /division by zero/,
    );
    const seen = await Promise.all(
      Array.from({ length: 40 }, () =>
        db.database.withRole('timer', (tx) =>
          rows<{ workspace: string | null }>(tx, 'select current_workspace() as workspace'),
        ),
      ),
    );
    expect(seen.flat().every(({ workspace }) => workspace === null)).toBe(true);
  });

  it('gives every connection back as it was, also where a transaction could not be begun', async () => {
    const nobody = 'nobody' as 'timer';
    const begun = Array.from({ length: 20 }, () =>
      db.database.withRole(nobody, () => Promise.resolve('begun')).catch(() => 'refused'),
    );
    expect(new Set(await Promise.all(begun))).toEqual(new Set(['refused']));
    const mine = newId();
    await write(mine);
    const seen = await db.database.withWorkspace(mine, (tx) =>
      rows<{ role: string; ws: string }>(tx, 'select current_user as role, current_workspace() as ws'),
    );
    expect(seen).toEqual([{ role: 'staffetta_app', ws: mine }]);
  });

  it('lets nobody begin or end a transaction inside another', async () => {
    const mine = newId();
    const attempt = db.database.withWorkspace(mine, async (tx) => {
      await rows(tx, 'insert into journal_head (workspace_id) values ($1)', [mine]);
      await tx.transaction((inner) => rows(inner, 'select 1'));
      throw new Error('and then it fails');
    });
    await expect(attempt).rejects.toThrow('and then it fails');
    expect(
      await db.database.withWorkspace(mine, (tx) => rows(tx, 'select workspace_id from journal_head')),
    ).toEqual([]);
  });

  it('gives the history writer its instant and everyone else the clock of the database', async () => {
    const past = new Date('2026-03-29T01:30:00.123Z');
    expect(await db.database.withWorkspace(newId(), databaseInstant, { at: past })).toEqual(past);
    const [clock] = await db.oracle<{ now: Date }>('select clock_timestamp() as now');
    const now = await db.database.withWorkspace(newId(), databaseInstant);
    expect(now.getTime()).toBeGreaterThanOrEqual((clock?.now.getTime() ?? Infinity) - 1);
  });

  it.each([
    ['40001', 'a serialisation failure'],
    ['40P01', 'a deadlock'],
  ])('tries again after %s, %s, and in the end says to come back later', async (state) => {
    const failing = (times: number) => {
      const tried = { times: 0 };
      const work = db.database.withWorkspace(newId(), async (tx) => {
        tried.times += 1;
        if (tried.times <= times) await rows(tx, `do $$ begin raise sqlstate '${state}'; end $$`);
        return tried.times;
      });
      return { tried, work };
    };
    await expect(failing(2).work).resolves.toBe(3);
    const hopeless = failing(100);
    expect(isDatabaseUnavailable(await hopeless.work.catch((error: unknown) => error))).toBe(true);
    expect(hopeless.tried.times).toBe(5);
  });

  it('keeps one state of the world through a read-only snapshot', async () => {
    const mine = newId();
    const counts = await db.database.withWorkspace(
      mine,
      async (tx) => {
        const count = () => rows<{ n: string }>(tx, 'select count(*) as n from journal_head');
        const before = await count();
        await write(mine);
        return [before, await count()];
      },
      { isReadOnlySnapshot: true },
    );
    expect(counts).toEqual([[{ n: '0' }], [{ n: '0' }]]);
  });
});

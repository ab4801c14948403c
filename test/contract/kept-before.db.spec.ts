import { migrate } from '#database';
import { newId } from '#kernel';
import { MIGRATIONS } from '../../migrations/index.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

const STEP = 'HitsOfTests1764000056700';
const AT = new Date('2026-03-01T08:00:00Z');
const BEGUN = new Date('2026-02-28T08:00:00Z');

describe('what was kept before it said how it stood when it came', () => {
  let db: TestDatabase;
  const workspaceId = newId();
  beforeAll(async () => {
    db = await testDatabase();
    // As it was before the step.
    await db.oracle('alter table form_hit drop column is_test');
    await db.oracle('delete from migration where name = $1', [STEP]);
    for (const state of ['test', 'active']) await form(state);
    await undo('undoing', null);
    await undo('undoing', BEGUN);
    await undo('done', null);
    for (const version of [2, 3])
      await db.oracle(`insert into installation_secret (name, value, made_at) values ($1, 'mark', $2)`, [
        `privacy.suppression-key.${version}`,
        AT,
      ]);
    await db.oracle(
      `insert into suppression (workspace_id, digest, key_version, suppressed_at) values ($1, 'x', 1, $2), ($1, 'y', 3, $2)`,
      [workspaceId, AT],
    );
    expect((await migrate(db.ownerUrl, MIGRATIONS)).applied).toEqual([STEP]);
  });
  afterAll(() => db.drop());

  async function form(state: string): Promise<void> {
    const id = newId();
    await db.oracle(
      `insert into form (workspace_id, id, name, public_key, secret, state, version, created_at)
       values ($1, $2, $3, $3, '', $3, 1, $4)`,
      [workspaceId, id, state, AT],
    );
    for (const verdict of ['test', 'accepted', 'failed'])
      await db.oracle(
        `insert into form_hit (workspace_id, id, form_id, received_at, verdict, body, bytes) values ($1, $2, $3, $4, $5, '', 0)`,
        [workspaceId, newId(), id, AT, verdict],
      );
  }
  const undo = (state: string, undoneAt: Date | null): Promise<unknown> =>
    db.oracle(
      `insert into import_run (workspace_id, id, kind, format, file_name, bytes, dialect, state, undone_at, created_at, updated_at)
       values ($1, $2, 'leads', 'csv', 'x', 0, '{}', $3, $4, $5, $5)`,
      [workspaceId, newId(), state, undoneAt, AT],
    );

  it('is a trial where its form made it one, or is one still and nothing could be made of it', async () => {
    const hits = await db.oracle(
      `select f.state as form, array_agg(h.verdict order by h.verdict) as trials
         from form_hit h join form f on f.id = h.form_id where h.is_test group by 1 order by 1`,
    );
    expect(hits).toEqual([
      { form: 'active', trials: ['test'] },
      { form: 'test', trials: ['failed', 'test'] },
    ]);
  });

  it('takes what was touched before, where it is an undo under way', async () => {
    const runs = await db.oracle(
      'select state, undone_at as "undoneAt" from import_run order by state, undone_at nulls last',
    );
    expect(runs).toEqual([
      { state: 'done', undoneAt: null },
      { state: 'undoing', undoneAt: BEGUN },
      { state: 'undoing', undoneAt: AT },
    ]);
  });

  it('is needed for good only where somebody was erased, if it is a key', async () => {
    const sql = `select name from installation_secret where name like 'privacy.suppression-key.%'`;
    expect(await db.oracle(sql)).toEqual([{ name: 'privacy.suppression-key.3' }]);
  });

  it('is out of the owner’s sight again', async () => {
    const open = await db.oracle(
      `select relname from pg_class where relrowsecurity and not relforcerowsecurity`,
    );
    expect(open).toEqual([]);
  });
});

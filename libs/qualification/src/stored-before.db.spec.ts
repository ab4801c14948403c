import { migrate } from '#database';
import { newId } from '#kernel';
import { MIGRATIONS } from '../../../migrations/index.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';

const STEP = 'PredictiveTraining1764000031000';
const AT = new Date('2026-03-01T08:00:00Z');

describe('a predictive model that was in force before switches were kept', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    // As it was before the step.
    await db.oracle('drop table training_run, model_switch, model_watch');
    await db.oracle('alter table lead drop column captured_custom');
    await db.oracle('delete from migration where name = $1', [STEP]);
  });
  afterAll(() => db.drop());

  const kept = (workspaceId: string, kind: string, version: number, isActive: boolean) =>
    db.oracle(
      `insert into qualification_version (workspace_id, kind, key, version, name, definition, is_active, created_at)
       values ($1, $2, '', $3, 'x', '{}', $4, $5)`,
      [workspaceId, kind, version, isActive, AT],
    );

  it('has the first line, one in each workspace, so that going back from the next one leads to it', async () => {
    const [one, other] = [newId(), newId()];
    await kept(one, 'predictive-model', 1, false);
    await kept(one, 'predictive-model', 2, true);
    await kept(one, 'score-model', 7, true);
    await kept(other, 'predictive-model', 1, false);
    expect((await migrate(db.ownerUrl, MIGRATIONS)).applied).toEqual([STEP]);
    expect(
      await db.oracle('select workspace_id, version, is_reversal, why, at, by from model_switch'),
    ).toEqual([{ workspace_id: one, version: 2, is_reversal: false, why: null, at: AT, by: null }]);
  });

  it('finds what leads are held against checked, by a step that keeps nobody out', async () => {
    expect(
      await db.oracle(`select convalidated from pg_constraint where conname = 'ck_lead_target'`),
    ).toEqual([{ convalidated: true }]);
    const { id } = await buildWorkspace(db, { members: [] });
    expect(await db.oracle('select 1 from model_switch where workspace_id = $1', [id])).toEqual([]);
  });
});

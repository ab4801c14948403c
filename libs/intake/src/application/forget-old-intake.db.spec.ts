import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { intakeApp } from '../test-support/intake-app.js';
import type { IntakeApp } from '../test-support/intake-app.js';
import { ForgetOldIntake } from './forget-old-intake.js';
import { ImportFiles } from './import-files.js';

describe('files of imports nobody goes on with', () => {
  let db: TestDatabase;
  let intake: IntakeApp;
  let workspaceId: string;
  beforeAll(async () => {
    db = await testDatabase();
    intake = await intakeApp(db);
    ({ id: workspaceId } = await buildWorkspace(db, { members: [] }));
  });
  afterAll(async () => {
    await intake.close();
    await db.drop();
  });

  it('go after two days, and what was begun is still told; somebody’s own file stays', async () => {
    const folder = intake.app.get(ImportFiles, { strict: false });
    const upload = async (state: string, age: string, name: string, isOurs = true): Promise<string> => {
      const id = newId<'import'>();
      const file = await folder.keep(workspaceId, id, Readable.from([Buffer.from('Mail\na@x.it\n')]));
      await db.oracle(
        `insert into import_run (workspace_id, id, kind, format, file_name, path, bytes, dialect, state, created_at, updated_at)
         values ($1, $2, 'leads', 'csv', $3, $4, 12, '{}', $5, now(), now() - $6::interval)`,
        [workspaceId, id, name, isOurs ? file.path : '/home/somebody/list.csv', state, age],
      );
      return file.path;
    };
    const files = {
      uploaded: await upload('uploaded', '49 hours', 'uploaded'),
      mapped: await upload('mapped', '49 hours', 'mapped'),
      failed: await upload('failed', '49 hours', 'failed'),
      fresh: await upload('mapped', '47 hours', 'fresh'),
      running: await upload('running', '49 hours', 'running'),
    };
    await upload('mapped', '49 hours', 'theirs', false);
    await intake.app.get(ForgetOldIntake, { strict: false }).run(workspaceId);
    const kept = Object.entries(files).filter(([, path]) => existsSync(path));
    expect(kept.map(([name]) => name)).toEqual(['fresh', 'running']);
    const told = await db.oracle<{ name: string }>(
      'select file_name as name from import_run where workspace_id = $1 and path is not null order by 1',
      [workspaceId],
    );
    expect(told.map(({ name }) => name)).toEqual(['fresh', 'running', 'theirs']);
    const all = 'select id from import_run where workspace_id = $1';
    expect(await db.oracle(all, [workspaceId])).toHaveLength(6);
  });
});

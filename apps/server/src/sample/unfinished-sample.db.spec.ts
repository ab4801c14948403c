import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { INestApplicationContext } from '@nestjs/common';
import { beginHistory } from '#journal';
import { VerifyWorkspace } from '#scoreboard';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { createApplication } from '../open-application.js';
import { readSettings } from '../settings.js';
import { makeSample } from './make-sample.js';
import { removeUnfinished } from './unfinished-samples.js';
import { SampleMaker } from './sample-maker.js';
import type { Command } from './stage.js';

const SCRIPT = require.resolve('./test-support/maker-until-midway.mjs');

const SMALL = { months: 1, goal: 12 };

interface Sample {
  readonly id: string;
  readonly isFinished: boolean;
}

describe('a sample whose maker is killed', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let requestedBy: string;
  const command: Command = (part) => app.get(part as never, { strict: false });

  beforeAll(async () => {
    db = await testDatabase();
    app = await createApplication(
      readSettings({ LOG_LEVEL: 'error', DATABASE_ALLOW_LOSS: 'true' }),
      db.appUrl,
    );
    const { members } = await buildWorkspace(db, { members: [{ name: 'Anna', roles: ['administrator'] }] });
    requestedBy = members.Anna.accountId;
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const samples = (): Promise<Sample[]> =>
    db.oracle<Sample>(
      `select id, not exists (select 1 from unfinished_history where workspace_id = id) as "isFinished"
         from workspace where is_sample order by created_at`,
    );

  /** Rows of a workspace by table, wherever there are any. */
  async function rowsOf(workspaceId: string): Promise<Record<string, number>> {
    const tables = await db.oracle<{ name: string; key: string }>(
      `select table_name as name, column_name as key from information_schema.columns
         join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE'
          and (column_name = 'workspace_id' or (table_name = 'workspace' and column_name = 'id'))`,
    );
    const found: Record<string, number> = {};
    for (const { name, key } of tables) {
      const [{ count } = { count: 0 }] = await db.oracle<{ count: number }>(
        `select count(*)::int as count from ${name} where ${key} = $1`,
        [workspaceId],
      );
      if (count > 0) found[name] = count;
    }
    return found;
  }

  async function killMidway(): Promise<void> {
    const maker = spawn(process.execPath, [SCRIPT, db.appUrl, requestedBy], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const gone = once(maker, 'exit');
    for await (const chunk of maker.stdout) if (String(chunk).includes('midway')) maker.kill('SIGKILL');
    expect((await gone)[1]).toBe('SIGKILL');
  }

  it('is taken away without a trace at the next start, and made anew for whoever asked for it', async () => {
    await killMidway();
    const [half] = await samples();
    if (!half) throw new Error('The maker made nothing.');
    expect(half.isFinished).toBe(false);
    const written = await rowsOf(half.id);
    expect(Object.keys(written)).toEqual(
      expect.arrayContaining(['journal_entry', 'lead', 'obligation', 'person', 'workspace']),
    );

    await command(SampleMaker).remakeUnfinished(SMALL);
    expect(await rowsOf(half.id)).toEqual({});
    const [whole, ...more] = await samples();
    expect([whole?.isFinished, more]).toEqual([true, []]);
    const verdict = await command(VerifyWorkspace).verify(whole?.id ?? '');
    expect(verdict).toMatchObject({ differences: [], differenceCount: 0, position: verdict.head });
    const welcomed = await db.oracle(
      'select 1 from member where workspace_id = $1 and account_id = $2 and is_active',
      [whole?.id, requestedBy],
    );
    expect(welcomed).toHaveLength(1);
  });

  it('is never taken away once it is finished, and a real workspace not even while its past is written', async () => {
    const [whole] = await samples();
    const real = await buildWorkspace(db, { members: [] });
    const past = { workspaceId: real.id, requestedBy: null };
    await db.database.withWorkspace(real.id, (tx) => beginHistory(tx, past));
    await command(SampleMaker).remakeUnfinished(SMALL);
    for (const id of [whole?.id ?? '', real.id]) {
      const before = await rowsOf(id);
      expect(await removeUnfinished(db.database, id)).toBe(false);
      expect(await rowsOf(id)).toEqual(before);
    }
  });

  it('is left to whoever is making it, and is still there when it is done', async () => {
    let looking: Promise<void> | undefined;
    const { company } = await makeSample(command, {
      ...{ ...SMALL, locale: 'en' },
      onProgress: () => {
        looking ??= command(SampleMaker).remakeUnfinished(SMALL);
      },
    });
    await looking;
    expect(await samples()).toContainEqual({ id: company.workspaceId, isFinished: true });
  });
});

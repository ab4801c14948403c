import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#config';
import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';
import { PrivacyKeys } from './application/privacy-keys.js';
import { SuppressionKeys } from './application/suppression-keys.js';
import { PrivacyConfig } from './privacy.config.js';

const SECOND = `2:${'b'.repeat(43)}`;
const MISTYPED = `2:${'d'.repeat(43)}`;
const THIRD = `3:${'c'.repeat(43)}`;

describe('the keys of suppressions', () => {
  let db: TestDatabase;
  let home: string;
  let ws: string;
  let giulia: ActingMember;
  beforeAll(async () => {
    db = await testDatabase();
    home = mkdtempSync(join(tmpdir(), 'keys-'));
    const built = await buildWorkspace(db, { members: [{ name: 'Giulia', roles: ['administrator'] }] });
    ws = built.id;
    giulia = built.members.Giulia;
  });
  afterAll(async () => {
    rmSync(home, { recursive: true });
    await db.drop();
  });

  async function withKeys(env: Record<string, string>, run: (app: TestApp) => Promise<void>): Promise<void> {
    const app = await startTestApp(db, { env });
    try {
      await run(app);
    } finally {
      await app.close();
    }
  }
  const personOf = async ({ url }: TestApp, name: string): Promise<string | null> => {
    const { body } = await askAs(url, giulia).post<{ results: readonly { leadId: string }[] }>('/leads', {
      email: `${name}@keys.example`,
    });
    const sql = 'select person_id as id from lead where id = $1';
    return (await db.oracle<{ id: string | null }>(sql, [body.results[0]?.leadId]))[0]!.id;
  };
  const erase = async (app: TestApp, name: string): Promise<void> => {
    const path = `/people/${await personOf(app, name)}/erasure`;
    const { body } = await askAs(app.url, giulia).get<{ version: number }>(path);
    expect((await askAs(app.url, giulia).post(path, { version: body.version })).status).toBe(200);
  };
  const versions = async (): Promise<number[]> =>
    (
      await db.oracle<{ version: number }>(
        'select key_version as version from suppression where workspace_id = $1 order by suppressed_at',
        [ws],
      )
    ).map(({ version }) => version);

  it('follow one another: whoever was erased under any of them stays away, and the newest is used', async () => {
    await withKeys({}, (app) => erase(app, 'first'));
    await withKeys({ SUPPRESSION_KEYS: MISTYPED }, async (app) => {
      expect(await personOf(app, 'first')).toBeNull();
    });
    // Nobody was erased under the mistyped one: it can be corrected.
    await withKeys({ SUPPRESSION_KEYS: SECOND }, async (app) => {
      expect(await personOf(app, 'first')).toBeNull();
      await erase(app, 'second');
    });
    const file = join(home, 'keys');
    writeFileSync(file, `${THIRD}\n${SECOND}\n`);
    await withKeys({ SUPPRESSION_KEYS_FILE: file }, async (app) => {
      await erase(app, 'third');
      for (const name of ['first', 'second', 'third']) expect(await personOf(app, name)).toBeNull();
      expect(await personOf(app, 'fourth')).not.toBeNull();
    });
    expect(await versions()).toEqual([1, 2, 3]);
  });

  const REFUSED: readonly { given: string; why: RegExp; because: string }[] = [
    { given: THIRD, why: /versions 2 were in use/, because: 'nobody erased under a lost key would be found' },
    {
      given: `${MISTYPED},${THIRD}`,
      why: /versions 2 are other keys/,
      because: 'a key that was mistyped finds nobody',
    },
  ];
  it.each(REFUSED)('stop the start as $why, because $because', async ({ given, why }) => {
    await expect(withKeys({ SUPPRESSION_KEYS: given }, () => Promise.resolve())).rejects.toThrow(why);
  });

  it('are none of another process that goes on with another one: it erases nobody under that', async () => {
    const config = readConfig(PrivacyConfig, { SUPPRESSION_KEYS: MISTYPED });
    const other = new SuppressionKeys(db.database, new PrivacyKeys(db.database), config);
    const erasing = db.database.withWorkspace(ws, (tx) => other.forErasing(tx, ws));
    await expect(erasing).rejects.toThrow(/versions 2 are other keys/);
  });

  it('are needed for good only once somebody was erased, as of the instant at which they were', async () => {
    const config = readConfig(PrivacyConfig, { SUPPRESSION_KEYS: `4:${'e'.repeat(43)}` });
    const keys = new SuppressionKeys(db.database, new PrivacyKeys(db.database), config);
    const at = new Date('2024-05-01T10:00:00.000Z');
    const undone = db.database.withWorkspace(
      ws,
      async (tx) => {
        expect((await keys.forErasing(tx, ws)).version).toBe(4);
        const here = 'select instant() as at, current_workspace() as workspace';
        expect(await tx.query(here)).toEqual([{ at, workspace: ws }]);
        throw new Error('Nobody is erased after all.');
      },
      { at },
    );
    await expect(undone).rejects.toThrow('after all');
    await withKeys({ SUPPRESSION_KEYS: `${SECOND},${THIRD}` }, async (app) => {
      expect(await personOf(app, 'third')).toBeNull();
    });
  });

  it('lie nowhere in the database, but for the first', async () => {
    const kept = await db.oracle<{ value: string }>(
      `select value from installation_secret where name like 'privacy.suppression-key.%'`,
    );
    expect(kept).toHaveLength(2);
    expect(kept.map(({ value }) => value).join()).not.toMatch(/bbbb|cccc/);
  });
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#database';
import { Metrics, openLog } from '#observability';
import { MIGRATIONS, migrationsUpTo } from '../../../migrations/index.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import { until } from '../../../test/support/until.js';
import { BackupConfig } from './backup.config.js';
import { BackupRuns } from './backup-runs.js';
import { BackupSchedule } from './backup-schedule.js';

describe('backups by themselves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staffetta-backups-'));
  const metrics = new Metrics();
  let db: TestDatabase;

  const schedule = (settings: Partial<BackupConfig> = {}, wish = {}): BackupSchedule =>
    new BackupSchedule({
      ...{ ownerUrl: db.ownerUrl, folder, everyHours: 24 },
      config: Object.assign(new BackupConfig(), settings),
      migrate: (ownerUrl, step) => migrate(ownerUrl, step === undefined ? MIGRATIONS : migrationsUpTo(step)),
      log: openLog({ logLevel: 'fatal', logFormat: 'json' }),
      ...wish,
    });
  const age = (hours: number) =>
    db.oracle(
      `update backup_run set begun_at = begun_at - $1 * interval '1 hour', ended_at = ended_at - $1 * interval '1 hour'`,
      [hours],
    );
  const shown = async (): Promise<string> =>
    (await metrics.read()).text
      .split('\n')
      .filter((line) => line.startsWith('staffetta_backup'))
      .join('; ');

  beforeAll(async () => {
    db = await testDatabase();
  });

  afterAll(async () => {
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are written when the newest is too old, and not before', async () => {
    const daily = schedule({ isRehearsed: true }, { metrics });
    expect(await daily.look()).toBe(true);
    expect(await daily.look()).toBe(false);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^staffetta-.*Z\.zip$/)]);
    expect(await db.oracle('select is_rehearsed as is, failure from backup_run')).toEqual([
      { is: true, failure: null },
    ]);
    expect(await shown()).toMatch(/age_seconds [\d.]+; staffetta_backup_failed 0/);
  });

  it('are written once by processes that look at the same time', async () => {
    await age(25);
    const looks = await Promise.all(Array.from({ length: 6 }, () => schedule().look()));
    expect(looks.filter(Boolean)).toHaveLength(1);
  });

  it('leave the newest and no other file is touched', async () => {
    writeFileSync(join(folder, 'mine.zip'), 'mine');
    const keeping = schedule({ keep: 2 });
    for (let times = 0; times < 3; times += 1) {
      await age(25);
      await until('the clock goes on to the next second, so that names differ', async () => keeping.look());
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('staffetta-')).length).toBeLessThanOrEqual(2);
    expect(readdirSync(folder)).toContain('mine.zip');
  });

  it('say that they failed, and are tried again after an hour', async () => {
    await age(25);
    const failing = schedule({ passphraseFile: join(folder, 'no-such-file') }, { metrics: undefined });
    await expect(failing.look()).rejects.toThrow('no-such-file');
    expect(await shown()).toContain('staffetta_backup_failed 1');
    expect(await schedule().look()).toBe(false);
    await age(0.99);
    expect(await schedule().look()).toBe(false);
    await age(0.01);
    expect(await schedule().look()).toBe(true);
    expect(await shown()).toContain('staffetta_backup_failed 0');
  });

  it('that cannot be restored leave one file, however many there are, and no good one goes for them', async () => {
    const good = readdirSync(folder);
    const left = (): string[] => readdirSync(folder).filter((name) => !good.includes(name));
    const planted = { migrate: () => Promise.reject(new Error('no rehearsal today')) };
    const failing = schedule({ isRehearsed: true, keep: 1 }, planted);
    for (let times = 0; times < 2; times += 1) {
      await age(25);
      await expect(failing.look()).rejects.toThrow('no rehearsal today');
      expect(await failing.look()).toBe(false);
      expect(left()).toEqual([expect.stringMatching(/^unproven-staffetta-.*Z\.zip$/)]);
    }
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(good));
    await age(1);
    expect(await schedule({ isRehearsed: true }).look()).toBe(true);
    expect(left()).toEqual([expect.stringMatching(/^staffetta-.*Z\.zip$/)]);
  });

  it('begin by taking away what a process that died over one left', async () => {
    const half = join(folder, 'staffetta-2026-01-01T000000Z.zip.partial');
    writeFileSync(half, 'half of it');
    await age(25);
    const failing = schedule({ isRehearsed: true }, { migrate: () => Promise.reject(new Error('no')) });
    await expect(failing.look()).rejects.toThrow('no');
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    await age(1);
  });

  it('are told to every workspace, once, with restores and what was written on request', async () => {
    const before = await db.oracle<{ id: string }>('select id from workspace');
    const rossi = await buildWorkspace(db, { members: [] });
    const verdi = await buildWorkspace(db, { members: [] });
    const runs = new BackupRuns(db.ownerUrl);
    await Promise.all(Array.from({ length: 3 }, () => schedule().tell()));
    await db.oracle('delete from audit_intent');
    const [digest, at] = ['d'.repeat(64), '2026-11-23T08:00:00.000Z'];
    const written = { file: 'all.zip', bytes: 7, digest, keptAt: at, isSealed: true, isRehearsed: false };
    await runs.noteMade(written);
    await runs.noteRestored({ digest, at });
    expect((await runs.last()).bytes).not.toBe(7);
    await Promise.all(Array.from({ length: 3 }, () => schedule().tell()));
    const made = { by: 'command', isRehearsed: false, isSealed: true, keptAt: at };
    const told = await db.oracle<{ workspace_id: string; facts: string }>(
      'select workspace_id, actor_kind, action, subject_id, facts from audit_intent order by workspace_id, action',
    );
    expect(told.length).toBe(2 * (before.length + 2));
    for (const { id } of [rossi, verdi])
      expect(told.filter(({ workspace_id }) => workspace_id === id)).toEqual([
        {
          ...{ workspace_id: id, actor_kind: 'system', action: 'backup.made', subject_id: digest },
          facts: JSON.stringify(made),
        },
        {
          ...{ workspace_id: id, actor_kind: 'system', action: 'backup.restored', subject_id: digest },
          facts: JSON.stringify({ keptAt: at }),
        },
      ]);
  });

  it('begin by themselves and end with the product', async () => {
    await age(25);
    const own = schedule();
    const before = await db.oracle('select id from backup_run');
    own.begin(1);
    await until(
      'it was written',
      async () => (await db.oracle('select id from backup_run')).length > before.length,
    );
    await own.stop();
    expect((await db.oracle('select 1 from backup_run where ended_at is null')).length).toBe(0);
  });
});

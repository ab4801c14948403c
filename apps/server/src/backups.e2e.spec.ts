import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotRehearse, rehearseRestore } from '#backup';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { guardBackups, migrateTo } from './backups.js';
import { readSettings } from './settings.js';
import { startServer } from './start-server.js';

const REHEARSED = { BACKUP_EVERY_HOURS: '24', BACKUP_REHEARSE: '1' };

describe('a program without an embedded PostgreSQL, as in the container image', () => {
  let db: TestDatabase;
  let home: string;
  beforeAll(async () => {
    db = await testDatabase();
    home = mkdtempSync(join(tmpdir(), 'staffetta-image-'));
  });
  // Packages are looked for from here on, and there are none.
  beforeEach(() => void vi.spyOn(process, 'cwd').mockReturnValue('/'));
  afterEach(() => void vi.restoreAllMocks());
  afterAll(async () => {
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  const settings = (env: Readonly<Record<string, string | undefined>>) =>
    readSettings({
      ...{ DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: db.appUrl, DATABASE_ALLOW_LOSS: 'true' },
      ...{ STAFFETTA_HOME: home, PORT: '0', LOG_LEVEL: 'fatal', ...env },
    });
  const OUTSIDE = { isEmbedded: false };

  it('does not serve with backups that it could never rehearse, and says what to do', async () => {
    const starting = startServer(settings(REHEARSED));
    await expect(starting).rejects.toThrow(CannotRehearse);
    await expect(starting).rejects.toThrow(
      /Unset BACKUP_REHEARSE here, .* “staffetta restore <file> --rehearse”/,
    );
  });

  it.each([
    { because: 'nothing is rehearsed', env: { BACKUP_EVERY_HOURS: '24' } },
    { because: 'none are written', env: { BACKUP_REHEARSE: '1' } },
    {
      because: 'those for recipients are not rehearsed',
      env: { ...REHEARSED, BACKUP_RECIPIENTS: `age1${'q'.repeat(58)}` },
    },
  ])('takes settings where $because', ({ env }) => {
    expect(() => guardBackups(settings(env), OUTSIDE)).not.toThrow();
  });

  it('rehearses no file, and begins nothing for it', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('staffetta-rehearsal-'));
    await expect(rehearseRestore({ file: 'none.zip', migrate: migrateTo })).rejects.toThrow(CannotRehearse);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('staffetta-rehearsal-'))).toEqual(before);
  });

  it('rehearses where there is one', () => {
    vi.restoreAllMocks();
    expect(() => guardBackups(settings(REHEARSED), OUTSIDE)).not.toThrow();
  });
});

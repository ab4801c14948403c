import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { migrate } from '#database';
import { MIGRATIONS, migrationsUpTo } from '../../../migrations/index.js';
import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import { readDigest } from './read-digest.js';
import { restoreBackup } from './restore-backup.js';
import type { Seal, Unseal } from './sealing.js';
import { writeBackup } from './write-backup.js';

const migrateTo = (ownerUrl: string, step?: string): Promise<unknown> =>
  migrate(ownerUrl, step === undefined ? MIGRATIONS : migrationsUpTo(step));

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staffetta-backup-'));
  const file = join(folder, 'all.zip');
  const databases: TestDatabase[] = [];
  let source: TestDatabase;
  let headers: { readonly cookie: string; readonly 'x-csrf-token': string };

  const fresh = async (): Promise<TestDatabase> => {
    const database = await testDatabase();
    databases.push(database);
    return database;
  };

  beforeAll(async () => {
    source = await fresh();
    const app = await startTestApp(source, { env: { ROLES: 'api' } });
    const rossi = await buildWorkspace(source, {
      members: [
        {
          name: 'Giulia',
          roles: ['administrator'],
          team: 'marketing',
          password: 'correct horse battery',
          email: 'giulia@example.com',
        },
      ],
    });
    headers = rossi.members.Giulia.headers;
    for (let index = 0; index < 25; index += 1) {
      const captured = await askAs(app.url, rossi.members.Giulia).post('/leads', {
        ...{ channel: 'website', origin: 'marketing', leadType: 'demo', lastName: 'Rossi' },
        ...{ email: `anna.${index}@example.com`, firstName: `Anna\tÈ\\N "${index}"` },
      });
      expect(captured.status).toBe(201);
    }
    await app.close();
  });

  afterAll(async () => {
    for (const database of databases) await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds every row of one moment, and comes back as it was', async () => {
    const { manifest, bytes } = await writeBackup({ ownerUrl: source.ownerUrl, file });
    expect(manifest.tables.find(({ name }) => name === 'lead')?.rows).toBe(25);
    expect(statSync(file).size).toBe(bytes);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const target = await fresh();
    await restoreBackup({ ownerUrl: target.ownerUrl, file, migrate: migrateTo });
    expect(await readDigest(target.ownerUrl)).toBe(manifest.digest);
    expect(await readDigest(source.ownerUrl)).toBe(manifest.digest);
  });

  it('is a product again that goes on where it was: figures, numbers, triggers, references, isolation', async () => {
    const target = databases.at(-1)!;
    const app = await startTestApp(target, { env: { ROLES: 'api,worker' } });
    const signIn = await fetch(`${app.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.url },
      body: JSON.stringify({ email: 'giulia@example.com', password: 'correct horse battery' }),
    });
    const old = await fetch(`${app.url}/api/v1/leads`, { headers });
    await app.close();
    expect(old.status).toBe(401);
    expect(signIn.status).toBe(201);
    const facts = (of: TestDatabase) =>
      of.oracle(
        `select (select count(*) from pg_constraint where contype = 'f') as refs,
                (select count(*) from pg_trigger where tgenabled <> 'O') as "disabledTriggers",
                (select count(*) from pg_class where relforcerowsecurity) as forced,
                (select last_value from pg_sequences where sequencename = 'journal_entry_ordinal_seq') as ordinal`,
      );
    expect((await facts(target))[0]).toMatchObject({
      ...((await facts(source))[0] as object),
      ordinal: expect.anything(),
    });
    const epochs = async (of: TestDatabase) => of.oracle<{ epoch: string }>('select epoch from journal_head');
    expect(await epochs(target)).not.toEqual(await epochs(source));
  });

  it.each<[string, Seal, Unseal, Unseal]>([
    [
      'a passphrase',
      { passphrase: 'four words are enough' },
      { passphrase: 'four words are enough' },
      { passphrase: 'no' },
    ],
  ])('is encrypted with %s, and opens with nothing else', async (_, seal, unseal, wrong) => {
    await sealsAndOpens(seal, unseal, wrong);
  });

  it('is encrypted for whoever has a key, and opens with nothing else', async () => {
    const [identity, other] = [await generateIdentity(), await generateIdentity()];
    const recipients = [await identityToRecipient(identity)];
    await sealsAndOpens({ recipients }, { identities: [identity] }, { identities: [other] });
  });

  async function sealsAndOpens(seal: Seal, unseal: Unseal, wrong: Unseal): Promise<void> {
    const sealed = join(folder, 'sealed.zip.age');
    const { manifest } = await writeBackup({ ownerUrl: source.ownerUrl, file: sealed, seal });
    expect(readFileSync(sealed).includes('anna.3@example.com')).toBe(false);
    const target = await fresh();
    const wish = { ownerUrl: target.ownerUrl, file: sealed, migrate: migrateTo };
    await expect(restoreBackup(wish)).rejects.toThrow('encrypted: name its passphrase or key');
    await expect(restoreBackup({ ...wish, unseal: wrong })).rejects.toThrow('does not open with this');
    await restoreBackup({ ...wish, unseal });
    expect(await readDigest(target.ownerUrl)).toBe(manifest.digest);
  }

  it('is refused where a byte of it changed or its end is missing, and nothing is written', async () => {
    const target = await fresh();
    const whole = readFileSync(file);
    const [changed, cut] = [join(folder, 'changed.zip'), join(folder, 'cut.zip')];
    const at = whole.indexOf('tables/lead.copy') + 60;
    writeFileSync(
      changed,
      Buffer.concat([whole.subarray(0, at), Buffer.from([whole[at]! ^ 1]), whole.subarray(at + 1)]),
    );
    writeFileSync(cut, whole.subarray(0, whole.length - 100));
    const wish = { ownerUrl: target.ownerUrl, migrate: migrateTo };
    await expect(restoreBackup({ ...wish, file: changed })).rejects.toThrow('The backup is damaged');
    await expect(restoreBackup({ ...wish, file: cut })).rejects.toThrow('no backup, or was cut short');
    expect(await target.oracle('select id from workspace')).toEqual([]);
  });

  it('is not written over data that is there', async () => {
    await expect(restoreBackup({ ownerUrl: source.ownerUrl, file, migrate: migrateTo })).rejects.toThrow(
      'not empty',
    );
  });

  it('is not left half written where it fails', async () => {
    const nowhere = source.ownerUrl.replace(/\/t_[^?]*/, '/no_such_database');
    await expect(writeBackup({ ownerUrl: nowhere, file: join(folder, 'none.zip') })).rejects.toThrow();
    expect(() => statSync(join(folder, 'none.zip'))).toThrow();
    expect(() => statSync(join(folder, 'none.zip.partial'))).toThrow();
  });
});

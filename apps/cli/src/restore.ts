import { join } from 'node:path';
import {
  backupName,
  BackupRuns,
  rehearseRestore,
  restoreBackup,
  sealOf,
  unsealOf,
  UnfitBackup,
  writeBackup,
} from '#backup';
import type { Manifest } from '#backup';
import { openDatabase } from '#database';
import { Client } from 'pg';
import { backupFolder, migrateTo, readSettings } from '../../server/src/index.js';
import type { Settings } from '../../server/src/index.js';
import { facts } from './backup.js';
import { progressLine, say, sayJson } from './terminal.js';

export interface RestoreOptions {
  readonly passphraseFile?: string;
  readonly identityFile?: string;
  readonly rehearse?: boolean;
  readonly replace?: boolean;
  readonly json?: boolean;
}

/** `staffetta restore <file>`. */
export async function restore(file: string, options: RestoreOptions): Promise<void> {
  const settings = readSettings({ LOG_LEVEL: 'error', ...process.env });
  const { passphraseFile = settings.backup.passphraseFile, identityFile } = options;
  const unseal = unsealOf({
    ...(passphraseFile !== undefined && { passphraseFile }),
    ...(identityFile !== undefined && { identityFile }),
  });
  const line = progressLine('restore');
  const onTable = (name: string, done: number, of: number): void => line.update(done, of, name);
  const wish = { file, migrate: migrateTo, onTable, ...(unseal && { unseal }) };
  const manifest = options.rehearse
    ? await rehearseRestore(wish)
    : await intoOwn(settings, options.replace ?? false, (ownerUrl) => restoreBackup({ ...wish, ownerUrl }));
  line.end();
  if (options.json) sayJson(facts(manifest));
  else say(describe(manifest, options.rehearse ?? false));
}

/** Into the database of this installation. */
async function intoOwn(
  settings: Settings,
  isReplaced: boolean,
  work: (ownerUrl: string) => Promise<Manifest>,
): Promise<Manifest> {
  const database = await openDatabase(settings.database);
  try {
    await refuseWhileServed(database.ownerUrl);
    if (isReplaced) await takeAway(database.ownerUrl, settings);
    const manifest = await work(database.ownerUrl);
    await new BackupRuns(database.ownerUrl).noteRestored(manifest);
    return manifest;
  } finally {
    await database.close();
  }
}

/** Whoever serves meanwhile would show what is half there. */
async function refuseWhileServed(ownerUrl: string): Promise<void> {
  const serving = await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename <> current_user`,
    );
    return Number(rows[0]?.count ?? 0);
  });
  if (serving > 0) throw new UnfitBackup('The product runs on this database; stop it first.');
}

/** Keeps what is there in a backup, then begins from nothing. */
async function takeAway(ownerUrl: string, settings: Settings): Promise<void> {
  const isThere = await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ is: boolean }>(`select to_regclass('workspace') is not null as is`);
    return rows[0]?.is === true;
  });
  if (!isThere) return;
  const seal = sealOf(settings.backup);
  const file = join(backupFolder(settings), `before-restore-${backupName(new Date(), seal !== undefined)}`);
  await writeBackup({ ownerUrl, file, ...(seal && { seal }) });
  say(`What was there is kept in ${file}`);
  await asOwner(ownerUrl, async (client) => {
    await client.query(
      'drop schema public cascade; create schema public; grant usage on schema public to public',
    );
  });
}

async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function describe({ at, digest, workspaces }: Manifest, isRehearsed: boolean): string {
  const words = isRehearsed
    ? `The backup can be restored: everything of ${at} came back, ${workspaces} workspaces.`
    : `Everything of ${at} is back, ${workspaces} workspaces. Everybody signs in anew.`;
  return `${words}\nIts digest is ${digest}`;
}

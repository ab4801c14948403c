import { basename, join } from 'node:path';
import {
  backupName,
  BackupRuns,
  guardRehearsal,
  rehearseRestore,
  sealOf,
  unsealOf,
  writeBackup,
} from '#backup';
import type { BackupConfig, GoodRun, Manifest, WrittenBackup } from '#backup';
import { openDatabase } from '#database';
import { backupFolder, migrateTo, readSettings } from '../../server/src/index.js';
import type { Settings } from '../../server/src/index.js';
import { progressLine, say, sayJson } from './terminal.js';

export interface BackupOptions {
  readonly recipient: readonly string[];
  readonly passphraseFile?: string;
  readonly rehearse?: boolean;
  readonly json?: boolean;
}

/** `staffetta backup [file]`: beside a product that runs, or alone. */
export async function backup(path: string | undefined, options: BackupOptions): Promise<void> {
  const settings = readSettings({ LOG_LEVEL: 'error', ...process.env });
  const config = configOf(settings, options);
  const seal = sealOf(config);
  const file = path ?? join(backupFolder(settings), backupName(new Date(), seal !== undefined));
  if (options.rehearse) guardRehearsal();
  const database = await openDatabase(settings.database);
  const line = progressLine('backup');
  try {
    const onTable = (name: string, done: number, of: number): void => line.update(done, of, name);
    const written = await writeBackup({ ownerUrl: database.ownerUrl, file, onTable, ...(seal && { seal }) });
    line.end();
    if (options.rehearse) await rehearse(file, config);
    await note(database.ownerUrl, written, {
      isSealed: seal !== undefined,
      isRehearsed: options.rehearse ?? false,
    });
    if (options.json) sayJson({ file, bytes: written.bytes, ...facts(written.manifest) });
    else say(describe(file, written.bytes, written.manifest, options.rehearse ?? false));
  } finally {
    line.end();
    await database.close();
  }
}

function configOf({ backup: set }: Settings, { recipient, passphraseFile }: BackupOptions): BackupConfig {
  return {
    ...set,
    ...(recipient.length > 0 && { recipients: [...recipient] }),
    ...(passphraseFile !== undefined && { passphraseFile }),
  };
}

/** Workspaces are told of it by the product that serves. */
const note = (
  ownerUrl: string,
  { file, bytes, manifest: { digest, at: keptAt } }: WrittenBackup,
  how: Pick<GoodRun, 'isSealed' | 'isRehearsed'>,
): Promise<void> =>
  new BackupRuns(ownerUrl).noteMade({ file: basename(file), bytes, digest, keptAt, ...how });

async function rehearse(file: string, config: Parameters<typeof sealOf>[0]): Promise<void> {
  const unseal = unsealOf(config);
  await rehearseRestore({ file, migrate: migrateTo, ...(unseal && { unseal }) });
}

/** What is told of a backup to programs. */
export const facts = ({ at, schema, workspaces, digest, tables }: Manifest): object => ({
  ...{ at, schema, workspaces, digest },
  rows: tables.reduce((sum, table) => sum + table.rows, 0),
});

function describe(file: string, bytes: number, manifest: Manifest, isRehearsed: boolean): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `Kept everything of ${manifest.at}: ${file}, ${bytes} bytes, ${rows} rows of ${manifest.workspaces} workspaces.`,
    `Its digest is ${manifest.digest}`,
    ...(isRehearsed ? ['It was restored into a PostgreSQL of its own, and is the same.'] : []),
    ...(file.endsWith('.age') ? [] : ['It is not encrypted: whoever has the file has everything.']),
  ].join('\n');
}

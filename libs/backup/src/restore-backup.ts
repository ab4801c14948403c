import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { Archive } from './archive.js';
import { keptTables, schemaStep } from './catalogue.js';
import { digestOf, UnfitBackup } from './manifest.js';
import type { Manifest } from './manifest.js';
import { bareTables, dressTables, setSequences } from './loading.js';
import { talliedTables } from './read-digest.js';
import type { Unseal } from './sealing.js';
import { rowsInto, writeAlike } from './table-copy.js';

export interface RestoreWish {
  /** Address of the database under the role that owns it; it has to be empty. */
  readonly ownerUrl: string;
  readonly file: string;
  readonly unseal?: Unseal;
  /**
   * Brings the schema of the database to this step and not further, or to the newest without one.
   * @throws where this program does not know it
   */
  readonly migrate: (ownerUrl: string, step?: string) => Promise<unknown>;
  readonly onTable?: (name: string, done: number, of: number) => void;
}

/**
 * Puts everything back. The file is read whole before anything is written; all rows come in one transaction, which ends only when the
 * database gives the same digest as the backup; then the schema is brought up to date.
 * @throws UnfitBackup
 */
export const restoreBackup = (wish: RestoreWish): Promise<Manifest> =>
  Archive.with(wish.file, wish.unseal, async (archive) => {
    const { manifest } = archive;
    await archive.check();
    await refuseFull(wish.ownerUrl);
    await wish.migrate(wish.ownerUrl, manifest.schema);
    await load(archive, wish);
    await wish.migrate(wish.ownerUrl);
    return manifest;
  });

/** What is there is never written over. */
async function refuseFull(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    if ((await schemaStep(client)) === undefined) return;
    await client.query('begin');
    await client.query(`select set_config('staffetta.purpose', 'backup', true)`);
    const { rows } = await client.query<{ is: boolean }>(
      'select exists (select from workspace) or exists (select from account) as is',
    );
    if (rows[0]?.is)
      throw new UnfitBackup('The database is not empty; a backup is restored into an empty one only.');
  } finally {
    await client.end();
  }
}

async function load(archive: Archive, { ownerUrl, onTable }: RestoreWish): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await writeAlike(client);
    const bared = await bareTables(client);
    await fill(client, archive, onTable);
    await setSequences(client, archive.manifest.sequences);
    if (digestOf(await talliedTables(client)) !== archive.manifest.digest) {
      throw new UnfitBackup('What was restored is not what was kept; nothing was changed.');
    }
    await dressTables(client, bared);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function fill(client: Client, archive: Archive, onTable: RestoreWish['onTable']): Promise<void> {
  const { tables, journalMonths } = archive.manifest;
  for (const month of journalMonths)
    await client.query('select journal_ensure_months($1::date, $1::date)', [month]);
  const known = new Set((await keptTables(client)).map(({ name }) => name));
  const foreign = tables.find(({ name }) => !known.has(name));
  if (foreign)
    throw new UnfitBackup(`The backup holds a table ${foreign.name} that its own schema does not have.`);
  // The schema itself puts a row here and there; the backup has those too.
  await client.query(`truncate ${[...known].map((name) => `"${name}"`).join(', ')}`);
  for (const [index, table] of tables.entries()) {
    onTable?.(table.name, index, tables.length);
    await pipeline(await archive.rows(table.name), rowsInto(client, table));
  }
}

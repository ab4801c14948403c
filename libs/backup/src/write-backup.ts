import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import yazl from 'yazl';
import { journalMonths, keptSequences, keptTables, schemaStep } from './catalogue.js';
import type { KeptTable } from './catalogue.js';
import { digestOf } from './manifest.js';
import type { Manifest, ManifestTable } from './manifest.js';
import { sealed } from './sealing.js';
import type { Seal } from './sealing.js';
import { beginReading, rowsOf, Tally } from './table-copy.js';

export interface BackupWish {
  /** Address of the database under the role that owns it. */
  readonly ownerUrl: string;
  /** The file to write; it is there only once it is whole. */
  readonly file: string;
  /** Encrypts it; the file then ends in `.age` for those who look at it. */
  readonly seal?: Seal;
  /** Told how far it is. */
  readonly onTable?: (name: string, done: number, of: number) => void;
}

export interface WrittenBackup {
  readonly file: string;
  readonly bytes: number;
  readonly manifest: Manifest;
}

/**
 * Writes everything that lasts to one file: a ZIP of the rows of each table as COPY writes them, all of one moment, with a manifest of
 * their hashes. The product goes on meanwhile.
 */
export async function writeBackup({ ownerUrl, file, seal, onTable }: BackupWish): Promise<WrittenBackup> {
  const partial = `${file}.partial`;
  await mkdir(dirname(file), { recursive: true });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const archive = new yazl.ZipFile();
  const stream = archive.outputStream as Readable;
  try {
    const plain = stream.pipe(new PassThrough());
    const writing = written(seal ? sealed(plain, seal) : Promise.resolve(plain), partial);
    // Whoever fails first ends the other: a full disk stops the reading, a lost connection the writing.
    const [manifest] = await Promise.all([
      fill(client, archive, onTable).catch((error: unknown) => {
        plain.destroy(error as Error);
        throw error;
      }),
      writing.catch((error: unknown) => {
        client.end().catch(() => undefined);
        throw error;
      }),
    ]);
    await rename(partial, file);
    return { file, bytes: (await stat(file)).size, manifest };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** To the disk, not only on its way there. */
async function written(source: Promise<Readable>, path: string): Promise<void> {
  await pipeline(await source, createWriteStream(path, { mode: 0o600 }));
  const handle = await open(path);
  await handle.sync();
  await handle.close();
}

async function fill(
  client: Client,
  archive: yazl.ZipFile,
  onTable: BackupWish['onTable'],
): Promise<Manifest> {
  await beginReading(client);
  const tables = await keptTables(client);
  const kept: ManifestTable[] = [];
  for (const [index, table] of tables.entries()) {
    onTable?.(table.name, index, tables.length);
    kept.push(await addTable(client, archive, table));
  }
  const manifest = await describe(client, kept);
  await client.query('commit');
  archive.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), 'manifest.json');
  archive.end();
  return manifest;
}

/** One after the other, since one connection is one moment. */
async function addTable(client: Client, archive: yazl.ZipFile, table: KeptTable): Promise<ManifestTable> {
  const tally = new Tally();
  archive.addReadStream(tally, `tables/${table.name}.copy`);
  await pipeline(rowsOf(client, table), tally);
  const { name, columns } = table;
  return { name, columns, rows: tally.rows, sha256: tally.sum() };
}

async function describe(client: Client, tables: readonly ManifestTable[]): Promise<Manifest> {
  const { rows } = await client.query<{ at: Date; postgres: string }>(
    `select now() as at, current_setting('server_version') as postgres`,
  );
  return {
    format: 1,
    at: (rows[0]?.at ?? new Date(0)).toISOString(),
    schema: (await schemaStep(client)) ?? '',
    postgres: rows[0]?.postgres ?? '',
    workspaces: tables.find(({ name }) => name === 'workspace')?.rows ?? 0,
    tables,
    sequences: await keptSequences(client),
    journalMonths: await journalMonths(client),
    digest: digestOf(tables),
  };
}

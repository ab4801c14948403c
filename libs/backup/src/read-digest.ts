import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import type { ClientBase } from 'pg';
import { keptTables } from './catalogue.js';
import { digestOf } from './manifest.js';
import type { ManifestTable } from './manifest.js';
import { beginReading, rowsOf, Tally } from './table-copy.js';

/** The digest of what a database holds at one moment, to be compared with that of a backup. */
export async function readDigest(ownerUrl: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await beginReading(client);
    return digestOf(await talliedTables(client));
  } finally {
    await client.end();
  }
}

/** Counts and hashes of the tables as the transaction sees them. */
export async function talliedTables(client: ClientBase): Promise<ManifestTable[]> {
  const tallied: ManifestTable[] = [];
  for (const table of await keptTables(client)) {
    const tally = new Tally();
    await pipeline(
      rowsOf(client, table),
      tally,
      new Writable({ write: (_chunk, _encoding, done) => done() }),
    );
    tallied.push({ name: table.name, columns: table.columns, rows: tally.rows, sha256: tally.sum() });
  }
  return tallied;
}

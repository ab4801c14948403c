import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Upgrading } from '#database';
import { Client } from 'pg';
import { schemaStep } from './catalogue.js';
import { UnfitBackup } from './manifest.js';
import { readDigest } from './read-digest.js';
import { restoreBackup } from './restore-backup.js';
import type { RestoreWish } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

/**
 * Carries everything that lasts to a PostgreSQL of another major version by way of a backup. The schema stays at its step, so that both
 * sides can be compared: the file, what has arrived, and what is there still have to have one digest.
 */
export const carryingOver =
  (migrate: RestoreWish['migrate']): Upgrading['carryOver'] =>
  async ({ fromUrl, toUrl, folder, report }) => {
    if (!(await holdsAnything(fromUrl))) return report('there is nothing in it yet');
    const file = join(folder, 'carried.zip');
    const { manifest } = await writeBackup({ ownerUrl: fromUrl, file });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    report(`${rows} rows of ${manifest.workspaces} workspaces are read`);
    const stay: RestoreWish['migrate'] = async (url, step) =>
      step === undefined ? undefined : migrate(url, step);
    await restoreBackup({ ownerUrl: toUrl, file, migrate: stay });
    report('they are written to the new cluster; now they are compared');
    for (const [where, url] of Object.entries({ 'the new cluster': toUrl, 'the old cluster': fromUrl })) {
      if ((await readDigest(url)) !== manifest.digest)
        throw new UnfitBackup(`What is in ${where} is not what was carried.`);
    }
    await rm(file);
  };

async function holdsAnything(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await schemaStep(client)) !== undefined;
  } finally {
    await client.end();
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptPasswords, provision, startEmbedded } from '#database';
import type { Manifest } from './manifest.js';
import { restoreBackup } from './restore-backup.js';
import type { RestoreWish } from './restore-backup.js';

/**
 * Restores a backup into a PostgreSQL of its own, which is thrown away, whatever server the product runs on. What was restored has the
 * digest of the backup, every reference was looked at, and the schema came up to date: or it throws.
 */
export async function rehearseRestore(wish: Omit<RestoreWish, 'ownerUrl'>): Promise<Manifest> {
  const home = await mkdtemp(join(tmpdir(), 'staffetta-rehearsal-'));
  try {
    // Where root starts it, the server runs under another account, which has to reach its folder.
    chmodSync(home, 0o755);
    const server = await startEmbedded({ home });
    try {
      const { ownerUrl } = await provision(server.adminUrl, keptPasswords(home));
      return await restoreBackup({ ...wish, ownerUrl });
    } finally {
      await server.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

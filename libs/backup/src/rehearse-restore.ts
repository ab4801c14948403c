import { mkdtemp, rm } from 'node:fs/promises';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasEmbedded, keptPasswords, provision, startEmbedded } from '#database';
import type { BackupConfig } from './backup.config.js';
import type { Manifest } from './manifest.js';
import { restoreBackup } from './restore-backup.js';
import type { RestoreWish } from './restore-backup.js';

/** There is nothing to rehearse in; the message says what to do. */
export class CannotRehearse extends Error {
  constructor() {
    super(
      'A rehearsal restores into an embedded PostgreSQL, and there is none beside this program; the container image has none. ' +
        'Unset BACKUP_REHEARSE here, and try backups where Staffetta was installed with npm: “staffetta restore <file> --rehearse”.',
    );
  }
}

/** @throws CannotRehearse where the embedded PostgreSQL is missing */
export function guardRehearsal(): void {
  if (!hasEmbedded()) throw new CannotRehearse();
}

/** Those for recipients open elsewhere. */
export const willRehearse = ({ isRehearsed, recipients }: BackupConfig): boolean =>
  isRehearsed && recipients.length === 0;

/**
 * Restores a backup into a PostgreSQL of its own, which is thrown away, whatever server the product runs on. What was restored has the
 * digest of the backup, every reference was looked at, and the schema came up to date: or it throws.
 * @throws CannotRehearse
 */
export async function rehearseRestore(wish: Omit<RestoreWish, 'ownerUrl'>): Promise<Manifest> {
  guardRehearsal();
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

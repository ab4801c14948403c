import type { Command } from 'commander';
import { gathered, JSON_OUT } from './arguments.js';
import type { BackupOptions } from './backup.js';
import { orExplain } from './failures.js';
import type { RestoreOptions } from './restore.js';

const PASSPHRASE = ['--passphrase-file <file>', 'its first line is the passphrase'] as const;

/** `staffetta backup` and `staffetta restore`. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description(
      'write everything to one file, while the product goes on; encrypted on request (docs/backup.md)',
    )
    .argument('[file]', 'where to; by default in BACKUP_FOLDER under the name of this moment')
    .option('--recipient <key>', 'encrypt it for this key of age (age1…); may be repeated', gathered, [])
    .option(...PASSPHRASE)
    .option('--rehearse', 'restore it into a PostgreSQL of its own and compare')
    .option(...JSON_OUT)
    .action((file: string | undefined, options: BackupOptions) =>
      orExplain(async () => (await import('./backup.js')).backup(file, options)),
    );
  program
    .command('restore')
    .description('put everything back from a file, into an empty database; the product must not run')
    .argument('<file>', 'as “staffetta backup” wrote it')
    .option(...PASSPHRASE)
    .option('--identity-file <file>', 'keys of age (AGE-SECRET-KEY-1…), one a line')
    .option('--rehearse', 'only try it, in a PostgreSQL of its own')
    .option('--replace', 'take away what is there, which is kept in a backup first')
    .option(...JSON_OUT)
    .action((file: string, options: RestoreOptions) =>
      orExplain(async () => (await import('./restore.js')).restore(file, options)),
    );
}

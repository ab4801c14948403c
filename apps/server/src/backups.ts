import { join } from 'node:path';
import { BackupSchedule, carryingOver } from '#backup';
import { homePath, migrate } from '#database';
import type { OpenDatabase, Upgrading } from '#database';
import type { Log, Metrics } from '#observability';
import { MIGRATIONS, migrationsUpTo } from '../../../migrations/index.js';
import type { Settings } from './settings.js';

/** Where backups of this installation lie. */
export const backupFolder = ({ backup, database }: Pick<Settings, 'backup' | 'database'>): string =>
  backup.folder ?? join(homePath(database.home), 'backups');

/** Brings the schema to a step, or to the newest. */
export const migrateTo = (ownerUrl: string, step?: string): Promise<unknown> =>
  migrate(ownerUrl, step === undefined ? MIGRATIONS : migrationsUpTo(step));

/** Lets a start carry the data over to the PostgreSQL of this version. */
export const upgrading = (report: Upgrading['report']): Upgrading => ({
  report,
  carryOver: carryingOver(migrateTo),
});

/** Backups as the settings ask for them; by themselves where the database is the embedded one, which nobody else keeps. */
export function scheduledBackups(
  settings: Settings,
  { ownerUrl, isEmbedded }: OpenDatabase,
  log: Log,
  metrics: Metrics,
): BackupSchedule {
  const everyHours = settings.backup.everyHours ?? (isEmbedded ? 24 : 0);
  return new BackupSchedule({
    ...{ ownerUrl, log, metrics, migrate: migrateTo },
    ...{ folder: backupFolder(settings), config: settings.backup },
    everyHours,
  });
}

import { join } from 'node:path';
import { BackupSchedule, carryingOver, guardRehearsal, willRehearse } from '#backup';
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

/** Hours between backups, 0 for none: as set, else a day where the database is the embedded one, which nobody else keeps. */
export const backupEveryHours = (
  { backup }: Pick<Settings, 'backup'>,
  { isEmbedded }: Pick<OpenDatabase, 'isEmbedded'>,
): number => backup.everyHours ?? (isEmbedded ? 24 : 0);

/** @throws CannotRehearse where the settings ask for backups of which none could ever succeed */
export function guardBackups(settings: Settings, database: Pick<OpenDatabase, 'isEmbedded'>): void {
  if (backupEveryHours(settings, database) > 0 && willRehearse(settings.backup)) guardRehearsal();
}

/** Backups as the settings ask for them. */
export function scheduledBackups(
  settings: Settings,
  database: OpenDatabase,
  log: Log,
  metrics: Metrics,
): BackupSchedule {
  return new BackupSchedule({
    ...{ ownerUrl: database.ownerUrl, log, metrics, migrate: migrateTo },
    ...{ folder: backupFolder(settings), config: settings.backup },
    everyHours: backupEveryHours(settings, database),
  });
}

import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { archiveRow, findVersion, lockCalendar } from '../persistence/calendars.js';
import { missingCalendar, missingVersion, stale } from './by.js';
import type { By } from './by.js';
import { calendarEntry } from './calendar-entry.js';
import type { WrittenCalendar } from './calendar-head.js';

/** Takes a calendar out of what can be chosen; whatever pins one of its versions keeps it. */
@Injectable()
export class ArchiveCalendar {
  constructor(private readonly journal: Journal) {}

  /**
   * Archived twice is archived once.
   * @param revision what the caller last saw; undefined archives whatever there is
   * @throws AppError `calendar/missing`, `calendar/stale`
   */
  async run(tx: Tx, by: By, id: string, revision: number | undefined): Promise<WrittenCalendar> {
    const calendar = await lockCalendar(tx, by.workspaceId, id);
    if (!calendar) throw missingCalendar(id);
    const version = await findVersion(tx, by.workspaceId, id, calendar.version);
    if (!version) throw missingVersion(calendar.version);
    const written = { id, versionId: version.id, version: version.number };
    if (calendar.archivedAt) return { ...written, revision: calendar.revision };
    if (revision !== undefined && revision !== calendar.revision) throw stale(calendar.revision);
    await archiveRow(tx, by.workspaceId, id);
    const of = { calendarId: id, versionId: version.id, version: version.number };
    await this.journal.append(tx, by.workspaceId, [
      calendarEntry('calendar.archived', by, await databaseInstant(tx), of),
    ]);
    return { ...written, revision: calendar.revision + 1 };
  }
}

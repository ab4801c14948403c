import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { differenceOf } from '../domain/difference.js';
import type { CalendarVersionRow } from '../persistence/calendar-version.row.js';
import type { CalendarRow } from '../persistence/calendar.row.js';
import { findVersion, insertVersion, lockCalendar, updateCalendar } from '../persistence/calendars.js';
import { archived, missingCalendar, missingVersion, stale } from './by.js';
import type { By } from './by.js';
import { calendarEntry } from './calendar-entry.js';
import { naming, requireTeam } from './calendar-head.js';
import type { CalendarWording, WrittenCalendar } from './calendar-head.js';
import { sealVersion } from './seal-version.js';

/** What a change makes of the calendar it finds. */
export type Rewording = (calendar: CalendarRow, current: CalendarVersionRow) => CalendarWording;

/** Changes a calendar: what it says becomes another version, what stood before stays as it was. */
@Injectable()
export class ChangeCalendar {
  constructor(private readonly journal: Journal) {}

  /**
   * The same drawing again makes a version only when holiday or zone data have moved on: a re-base, asked for by name.
   * @param revision what the caller last saw
   * @throws AppError `calendar/missing`, `calendar/stale`, `calendar/archived`, `calendar/invalid`, `calendar/name-taken`,
   *   `calendar/unknown-team`
   */
  async run(tx: Tx, by: By, id: string, revision: number, reword: Rewording): Promise<WrittenCalendar> {
    const calendar = await lockCalendar(tx, by.workspaceId, id);
    if (!calendar) throw missingCalendar(id);
    if (calendar.revision !== revision) throw stale(calendar.revision);
    if (calendar.archivedAt) throw archived();
    const current = await findVersion(tx, by.workspaceId, id, calendar.version);
    if (!current) throw missingVersion(calendar.version);
    const wording = reword(calendar, current);
    const version = await this.nextVersion(tx, by, current, wording);
    return this.renameTo(tx, by, calendar, wording, version);
  }

  /** The version that says it: a new one, or the current one when it says the same. */
  private async nextVersion(
    tx: Tx,
    by: By,
    current: CalendarVersionRow,
    { drawing, note = null, name }: CalendarWording,
  ): Promise<Pick<CalendarVersionRow, 'id' | 'number'>> {
    const now = await databaseInstant(tx);
    const sealed = sealVersion(drawing, now);
    if (sealed.contentHash === current.contentHash) return current;
    const { workspaceId, calendarId } = current;
    const next = { id: newId<'calendar-version'>(), number: current.number + 1 };
    await insertVersion(tx, { workspaceId, calendarId, ...next, ...sealed, note, createdBy: by.memberId });
    await this.journal.append(tx, workspaceId, [
      calendarEntry('calendar.changed', by, now, {
        ...{ calendarId, versionId: next.id, version: next.number, since: current.number },
        ...{ name, zone: drawing.zone, contentHash: sealed.contentHash },
        changes: differenceOf(current, sealed).length,
      }),
    ]);
    return next;
  }

  private async renameTo(
    tx: Tx,
    { workspaceId }: By,
    calendar: CalendarRow,
    { name, purpose = null, teamId = null }: CalendarWording,
    version: Pick<CalendarVersionRow, 'id' | 'number'>,
  ): Promise<WrittenCalendar> {
    if (teamId !== calendar.teamId) await requireTeam(tx, workspaceId, teamId);
    const revision = calendar.revision + 1;
    await naming(updateCalendar(tx, calendar, { name, purpose, teamId, version: version.number, revision }));
    return { id: calendar.id, versionId: version.id, version: version.number, revision };
  }
}

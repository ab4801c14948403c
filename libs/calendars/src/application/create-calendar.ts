import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { insertCalendar, insertVersion } from '../persistence/calendars.js';
import type { By } from './by.js';
import { calendarEntry } from './calendar-entry.js';
import { naming, requireTeam } from './calendar-head.js';
import type { CalendarWording, WrittenCalendar } from './calendar-head.js';
import { sealVersion } from './seal-version.js';

/** Makes a calendar with its first version. */
@Injectable()
export class CreateCalendar {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `calendar/invalid`, `calendar/name-taken`, `calendar/unknown-team` */
  async run(tx: Tx, by: By, { drawing, note = null, ...head }: CalendarWording): Promise<WrittenCalendar> {
    const { workspaceId } = by;
    await requireTeam(tx, workspaceId, head.teamId);
    const now = await databaseInstant(tx);
    const sealed = sealVersion(drawing, now);
    const [id, versionId] = [newId<'calendar'>(), newId<'calendar-version'>()];
    const { name, purpose = null, teamId = null } = head;
    await naming(insertCalendar(tx, { workspaceId, id, name, purpose, teamId }));
    const of = { workspaceId, id: versionId, calendarId: id, number: 1 };
    await insertVersion(tx, { ...of, ...sealed, note, createdBy: by.memberId });
    await this.journal.append(tx, workspaceId, [
      calendarEntry('calendar.created', by, now, {
        ...{ calendarId: id, versionId, version: 1 },
        ...{ name, zone: drawing.zone, contentHash: sealed.contentHash },
      }),
    ]);
    return { id, versionId, version: 1, revision: 1 };
  }
}

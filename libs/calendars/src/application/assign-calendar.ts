import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { findMember } from '#identity';
import { Journal } from '#journal';
import { invalidField } from '#kernel';
import { findCalendar } from '../persistence/calendars.js';
import {
  assignCalendar,
  assignedCalendars,
  endAssignment,
  oneAtATime,
} from '../persistence/member-calendars.js';
import type { AssignedCalendar } from '../persistence/member-calendars.js';
import { archived } from './by.js';
import type { By } from './by.js';
import { calendarEntry } from './calendar-entry.js';

/**
 * Gives a member a calendar of their own, with their days off as its own dates, or takes it away. It holds from now on: what runs keeps
 * the calendar it began under.
 */
@Injectable()
export class AssignCalendar {
  constructor(private readonly journal: Journal) {}

  list(tx: Tx, workspaceId: string): Promise<AssignedCalendar[]> {
    return assignedCalendars(tx, workspaceId);
  }

  /**
   * The same one again changes nothing.
   * @param calendarId null: the calendar of the team judges
   * @throws AppError `calendar/unknown-member`, `calendar/unknown`, `calendar/archived`
   */
  async run(tx: Tx, by: By, memberId: string, calendarId: string | null): Promise<AssignedCalendar | null> {
    const { workspaceId } = by;
    await oneAtATime(tx, workspaceId, memberId);
    const current = await this.of(tx, workspaceId, memberId);
    if ((current?.calendarId ?? null) === calendarId) return current;
    await requireBoth(tx, workspaceId, memberId, calendarId);
    const at = await databaseInstant(tx);
    const ended = await endAssignment(tx, workspaceId, memberId, at);
    if (calendarId !== null) await assignCalendar(tx, workspaceId, { memberId, calendarId, at });
    const about = calendarId ?? ended;
    if (about !== null) {
      const facts = { calendarId: about, memberId, isOwn: calendarId !== null };
      await this.journal.append(tx, workspaceId, [calendarEntry('calendar.assigned', by, at, facts)]);
    }
    return this.of(tx, workspaceId, memberId);
  }

  private async of(tx: Tx, workspaceId: string, memberId: string): Promise<AssignedCalendar | null> {
    return (await this.list(tx, workspaceId)).find((each) => each.memberId === memberId) ?? null;
  }
}

async function requireBoth(
  tx: Tx,
  workspaceId: string,
  memberId: string,
  calendarId: string | null,
): Promise<void> {
  if (!(await findMember(tx, workspaceId, memberId)))
    throw invalidField('calendar/unknown-member', '/memberId', 'There is no such member in this workspace.');
  if (calendarId === null) return;
  const calendar = await findCalendar(tx, workspaceId, calendarId);
  if (!calendar)
    throw invalidField('calendar/unknown', '/calendarId', 'There is no such calendar in this workspace.');
  if (calendar.archivedAt) throw archived();
}

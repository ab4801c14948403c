import type { CalendarEntries, NewEntry } from '#contracts';
import type { By } from './by.js';

/** An entry about a calendar. */
export const calendarEntry = <T extends keyof CalendarEntries>(
  type: T,
  by: Pick<By, 'actor'>,
  occurredAt: Date,
  payload: CalendarEntries[T],
): NewEntry =>
  ({
    ...{ type, subjectKind: 'calendar', subjectId: payload.calendarId, leadId: null },
    ...{ actor: by.actor, occurredAt, payload },
  }) as NewEntry;

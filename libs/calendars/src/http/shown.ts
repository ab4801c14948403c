import type { CalendarVersion, ShownCalendar } from '../application/read-calendars.js';
import type { DueAnswerInZone } from '../application/try-calendar.js';
import type { CalendarVersionDto, DueAnswerDto, ShownCalendarDto } from './calendars.answers.dto.js';
import type { DrawingDto } from './drawing.dto.js';

/** A version as it is answered: without the workspace it is in. */
export const shownVersion = (version: CalendarVersion): CalendarVersionDto => {
  const { workspaceId: _, calendarId: __, createdBy: ___, ...shown } = version;
  return { ...shown, drawing: version.drawing as DrawingDto, dates: [...version.dates] };
};

export const shownCalendar = ({ calendar, current, versions, renewal }: ShownCalendar): ShownCalendarDto => ({
  calendar: { ...calendar, holidaySets: [...calendar.holidaySets] as DrawingDto['holidaySets'] },
  current: shownVersion(current),
  versions: versions.map(({ createdBy: _, ...version }) => version),
  renewal: [...renewal],
});

const iso = (at: number): string => new Date(at).toISOString();

export const shownAnswer = ({ dueAt, intervals, sentences, ...answer }: DueAnswerInZone): DueAnswerDto => ({
  ...answer,
  dueAt: iso(dueAt),
  intervals: intervals.map(({ from, to, label = null, ...interval }) => ({
    ...interval,
    ...{ from: iso(from), to: iso(to), label },
  })),
  sentences: [...sentences],
});

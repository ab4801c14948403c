import type { Drawing, ShownCalendar, Window } from './calendar-types.js';

/** A calendar being written. */
export interface Draft {
  readonly name: string;
  readonly purpose: string;
  readonly teamId: string | null;
  readonly drawing: Drawing;
}

const OFFICE: readonly Window[] = [
  { open: '09:00', close: '13:00' },
  { open: '14:00', close: '18:00' },
];

/** Office hours where the browser is; holidays are chosen by hand. */
export const blankDraft = (): Draft => ({
  name: '',
  purpose: '',
  teamId: null,
  drawing: {
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
    holidaySets: [],
    ownDates: [],
  },
});

export const draftOf = ({ calendar, current }: ShownCalendar): Draft => ({
  name: calendar.name,
  purpose: calendar.purpose ?? '',
  teamId: calendar.teamId,
  drawing: current.drawing,
});

/** What is sent to be written. */
export const wordingOf = ({ name, purpose, teamId, drawing }: Draft, note: string): object => ({
  name: name.trim(),
  purpose: purpose.trim() || null,
  note: note.trim() || null,
  teamId,
  drawing,
});

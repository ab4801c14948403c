import { compileCalendar } from '#calendar';
import type { CalendarDefinition, Window } from '#calendar';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';

const OFFICE: readonly Window[] = [{ open: '09:00', close: '18:00' }];

/** A calendar that opens later than this never opens, for a mail. */
const LOOKED_AHEAD_MS = 60 * DAY_MS;

/** Office hours, for members who have no calendar of their own. */
export const officeHours = (zone: string): CalendarDefinition => ({
  zone,
  week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
});

/** When a quiet member may be written to: now where they work now, else when they begin next; now where they never work. */
export const nextWorkingInstant = (definition: CalendarDefinition, at: EpochMs): EpochMs =>
  compileCalendar(definition, { from: at - DAY_MS, to: at + LOOKED_AHEAD_MS }).nextOpen(at) ?? at;

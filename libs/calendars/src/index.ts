export { AssignCalendar } from './application/assign-calendar.js';
export { CalendarVersions } from './application/calendar-versions.js';
export { ChangeCalendar } from './application/change-calendar.js';
export { CreateCalendar } from './application/create-calendar.js';
export type { CalendarWording, WrittenCalendar } from './application/calendar-head.js';
export { MemberCalendarHistory } from './application/member-calendar-history.js';
export type {
  CalendarsConcerned,
  OwnedVersion,
  OwnedVersions,
} from './application/member-calendar-history.js';
export { CalendarsModule } from './calendars.module.js';
export type { CalendarDrawing, HolidaySet, OwnDate } from './domain/drawing.js';
export type { PinnedVersion } from './persistence/calendars.js';

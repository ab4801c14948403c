import type { components } from '../../api/schema.js';

/** Calendars as the product answers them; instants are ISO 8601 in UTC, dates `YYYY-MM-DD`. */
type Schemas = components['schemas'];

export type Week = Schemas['WeekDto'];
export type Weekday = keyof Week;
export const WEEKDAYS = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly Weekday[];

/** Local wall time; a `close` before `open` means the next morning. */
export type Window = Schemas['WindowDto'];
export type HolidaySet = Schemas['HolidaySetDto'];

export type OwnDate = Schemas['OwnDateDto'];
export type OwnDateKind = OwnDate['kind'];
export const OWN_DATE_KINDS = ['closed', 'open', 'cut'] as const satisfies readonly OwnDateKind[];

export type Drawing = Schemas['DrawingDto'];
export type CalendarItem = Schemas['CalendarItemDto'];
export type ClosedDate = Schemas['ClosedDateDto'];
export type Change = Schemas['ChangeDto'];
export type VersionBrief = Schemas['VersionBriefDto'];
export type ShownCalendar = Schemas['ShownCalendarDto'];
export type Preview = Schemas['PreviewedDto'];
export type DueInterval = Schemas['DueIntervalDto'];
export type Told = Schemas['ToldDto'];
export type DueAnswer = Schemas['DueAnswerDto'];
export type Country = Schemas['CountryDto'];
export type ReadIcs = Schemas['ReadIcsDto'];

/** Calendars as the product answers them; instants are ISO 8601 in UTC, dates `YYYY-MM-DD`. */

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Local wall time; a `close` before `open` means the next morning. */
export interface Window {
  readonly open: string;
  readonly close: string;
}

export type Week = Readonly<Partial<Record<Weekday, readonly Window[]>>>;

export interface HolidaySet {
  readonly country: string;
  readonly region?: string;
}

export const OWN_DATE_KINDS = ['closed', 'open', 'cut'] as const;
export type OwnDateKind = (typeof OWN_DATE_KINDS)[number];

export interface OwnDate {
  readonly kind: OwnDateKind;
  readonly on?: string;
  readonly until?: string;
  readonly every?: string;
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly name?: string;
  readonly windows?: readonly Window[];
}

export interface Drawing {
  readonly zone: string;
  readonly week: Week;
  readonly holidaySets: readonly HolidaySet[];
  readonly ownDates: readonly OwnDate[];
}

export interface CalendarItem {
  readonly id: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly teamId: string | null;
  readonly version: number;
  readonly versionId: string;
  readonly revision: number;
  readonly zone: string;
  readonly weekMinutes: number;
  readonly holidaySets: readonly HolidaySet[];
  readonly datesTo: string;
  readonly archivedAt: string | null;
}

export interface ClosedDate {
  readonly on: string;
  readonly name: string | null;
  readonly source: string;
}

type Facts = Readonly<Record<string, string | number | null>>;

export type ChangeCode =
  | 'zone'
  | 'week'
  | 'week-length'
  | 'date-closed'
  | 'date-opened'
  | 'date-renamed'
  | 'hours-added'
  | 'hours-removed'
  | 'hours-changed'
  | 'cut-added'
  | 'cut-removed'
  | 'cut-changed'
  | 'dates-until'
  | 'zone-data';

export interface Change {
  readonly code: ChangeCode;
  readonly facts: Facts;
}

export interface CalendarVersion {
  readonly id: string;
  readonly number: number;
  readonly drawing: Drawing;
  readonly dates: readonly ClosedDate[];
  readonly datesFrom: string;
  readonly datesTo: string;
  readonly zoneData: string;
  readonly holidayData: string;
}

export interface VersionBrief {
  readonly id: string;
  readonly number: number;
  readonly note: string | null;
  readonly contentHash: string;
  readonly createdAt: string;
  readonly author: string | null;
}

export interface ShownCalendar {
  readonly calendar: CalendarItem;
  readonly current: CalendarVersion;
  readonly versions: readonly VersionBrief[];
  readonly renewal: readonly Change[];
}

export interface Preview {
  readonly dates: readonly ClosedDate[];
  readonly weekMinutes: number;
  readonly changes: readonly Change[];
}

export interface DueInterval {
  readonly from: string;
  readonly to: string;
  readonly counts: boolean;
  readonly because: string;
  readonly label: string | null;
  readonly ms: number;
  readonly elapsedMs: number;
}

export type ToldCode =
  | 'started-open'
  | 'started-closed'
  | 'counted'
  | 'own-hours'
  | 'closed'
  | 'holiday'
  | 'break'
  | 'pause'
  | 'due';

export interface Told {
  readonly code: ToldCode;
  readonly facts: Facts;
}

export interface DueAnswer {
  readonly dueAt: string;
  readonly zone: string;
  readonly elapsedMs: number;
  readonly wallMs: number;
  readonly intervals: readonly DueInterval[];
  readonly sentences: readonly Told[];
}

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

export interface Country extends NamedCode {
  readonly regions: readonly NamedCode[];
}

export interface ReadIcs {
  readonly ownDates: readonly OwnDate[];
  readonly skipped: readonly { readonly line: number; readonly name: string | null; readonly code: string }[];
  readonly events: number;
}

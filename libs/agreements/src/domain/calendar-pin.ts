/** Which version of which calendar a pinned calendar was taken from. */
export interface CalendarPin {
  readonly versionId: string;
  readonly calendarId: string;
  readonly number: number;
  /** As the calendar was called when it was pinned. */
  readonly name: string;
}

/** By the keys of the pinned calendars; those written out in the version itself have none. */
export type CalendarPins = Readonly<Record<string, CalendarPin>>;

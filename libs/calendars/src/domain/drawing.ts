import type { Weekday, Window } from '#calendar';

/** The public holidays of a country, or of a region of it (`25`, `25.MI`). */
export interface HolidaySet {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly region?: string | undefined;
}

/**
 * What a date of one's own does:
 * - `closed`: the whole date, as a holiday;
 * - `open`: its windows are all that opens, on a working day, a Sunday or a holiday alike;
 * - `cut`: its windows are taken out of whatever else is open.
 */
export const OWN_DATE_KINDS = ['closed', 'open', 'cut'] as const;
export type OwnDateKind = (typeof OWN_DATE_KINDS)[number];

/** One date, a run of dates, or (closed only) the same month and day of every year. */
export interface OwnDate {
  readonly kind: OwnDateKind;
  /** `YYYY-MM-DD`; the first date when there is an `until`. */
  readonly on?: string | undefined;
  /** The last date, included. */
  readonly until?: string | undefined;
  /** `MM-DD` */
  readonly every?: string | undefined;
  /** First and last year of an `every`, both included. */
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
  readonly name?: string | undefined;
  /** What is open, or cut; nothing for `closed`. */
  readonly windows?: readonly Window[] | undefined;
}

/** A calendar as somebody draws it: the week, sets of holidays by name, and dates of one's own. */
export interface CalendarDrawing {
  /** IANA name, such as `Europe/Rome`. */
  readonly zone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly Window[]>>>;
  readonly holidaySets: readonly HolidaySet[];
  readonly ownDates: readonly OwnDate[];
}

/** `IT`, `IT-25`: how a set is named beside the dates it gave. */
export const nameOfSet = ({ country, region }: HolidaySet): string =>
  region === undefined ? country : `${country}-${region}`;

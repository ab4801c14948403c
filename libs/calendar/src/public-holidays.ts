import Holidays, { type HolidaysTypes } from 'date-holidays';

import { AppError, DAY_MS, invalidField } from '#kernel';

import { dateOf } from './dates.js';
import { requireDay } from './zone.js';

export interface PublicHoliday {
  /** `YYYY-MM-DD`, ready to be a `HolidayRule`. */
  readonly on: string;
  readonly name: string;
}

export interface PublicHolidayOptions {
  /** A state of the country or a region of a state: `25`, `25.MI`. */
  readonly region?: string;
  /** ISO 639-1; the country's own language where a name is not translated. */
  readonly language?: string;
}

type DatedHoliday = HolidaysTypes.Holiday;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const MAX_YEARS = 100;

/** Half days carry an hour; they do not close a date. */
const isWholeDay = ({ date }: DatedHoliday): boolean => date.slice(11, 19) === '00:00:00';

/** One entry per date: a feast may last several days. */
const datesOf = ({ date, start, end, name }: DatedHoliday): PublicHoliday[] => {
  const first = requireDay(date.slice(0, 10));
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  return Array.from({ length: days }, (_, index) => ({ on: dateOf(first + index), name }));
};

const requireRegion = (region: string | undefined, known: readonly string[]): void => {
  if (region === undefined || known.includes(region)) return;
  const choice =
    known.length === 0 ? 'Leave the region out: none is known.' : `Name one of ${known.join(', ')}.`;
  throw invalidField('calendar/unknown-region', '/region', choice);
};

const holidaysOf = (country: string, region: string | undefined): Holidays => {
  const [state, part] = region?.split('.') ?? [];
  const index = new Holidays();
  if (!(country in index.getCountries())) {
    throw invalidField(
      'calendar/unknown-country',
      '/country',
      'Name a country by its two letters, such as IT.',
    );
  }
  if (state === undefined) return new Holidays(country, { types: ['public'] });
  requireRegion(state, Object.keys(index.getStates(country) ?? {}));
  if (part === undefined) return new Holidays(country, state, { types: ['public'] });
  requireRegion(part, Object.keys(index.getRegions(country, state) ?? {}));
  return new Holidays(country, state, part, { types: ['public'] });
};

const requireYears = ({ from, to }: { readonly from: number; readonly to: number }): void => {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (whole && from >= FIRST_YEAR && to <= LAST_YEAR && to - from < MAX_YEARS) return;
  throw new AppError(
    'invalid',
    'calendar/bad-years',
    `Ask for at most ${MAX_YEARS} years between 1900 and 2200.`,
  );
};

/**
 * The public holidays of a country, year by year, both years included, in order of date.
 * - Whole days only; a feast of several days gives each of its dates; a day moved to a Monday is given as well as its original.
 * - Local patron saints are known for few places: add the others by hand, as `{ every: '06-29' }`.
 * - Source: the date-holidays package (data: CC BY-SA 3.0). Italy's 4 October is in it from 2026 (law 151 of 8 October 2025).
 * @throws AppError `calendar/unknown-country`, `calendar/unknown-region`, `calendar/bad-years`
 */
export const publicHolidays = (
  country: string,
  years: { readonly from: number; readonly to: number },
  options: PublicHolidayOptions = {},
): readonly PublicHoliday[] => {
  requireYears(years);
  const holidays = holidaysOf(country, options.region);
  const byDate = new Map<string, PublicHoliday>();
  for (let year = years.from; year <= years.to; year += 1) {
    const dated = holidays.getHolidays(year, options.language).filter(({ type }) => type === 'public');
    for (const holiday of dated.filter(isWholeDay).flatMap(datesOf)) {
      if (!byDate.has(holiday.on)) byDate.set(holiday.on, holiday);
    }
  }
  return [...byDate.values()].sort((a, b) => a.on.localeCompare(b.on));
};

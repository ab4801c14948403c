import { useCountries } from '../calendars/calendar-query.js';
import type { HolidaySet } from '../calendars/calendar-types.js';

/** The public holidays of the country whose zone this is; none where it belongs to nobody, or until it is known. */
export function useHomeHolidays(zone: string): HolidaySet[] {
  const countries = useCountries().data?.items ?? [];
  const home = countries.find(({ zones }) => zones.includes(zone));
  return home === undefined ? [] : [{ country: home.code }];
}

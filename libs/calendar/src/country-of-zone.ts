import Holidays from 'date-holidays';

type Located = Intl.Locale & {
  readonly timeZones?: readonly string[];
  getTimeZones?: () => readonly string[];
};

/** The name the runtime itself uses: `Asia/Kolkata` and `Asia/Calcutta` are one. */
const canonical = (zone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;

/** IANA zones kept in a country (ISO 3166-1, two letters), by the runtime's own CLDR data; none for a code it does not know. */
export function zonesOf(country: string): readonly string[] {
  const known = zones.get(country);
  if (known !== undefined) return known;
  const locale: Located = new Intl.Locale(`und-${country}`);
  const found = locale.timeZones ?? locale.getTimeZones?.() ?? [];
  zones.set(country, found);
  return found;
}

/** Asked of the runtime once: a quarter of a millisecond a country. */
const zones = new Map<string, readonly string[]>();

let countries: ReadonlyMap<string, string> | undefined;

/**
 * The country whose public holidays are kept in a zone, as `publicHolidays` takes it; null where none is known or the zone belongs to
 * no one country, such as UTC.
 */
export function countryOfZone(zone: string): string | null {
  countries ??= new Map(
    Object.keys(new Holidays().getCountries()).flatMap((country) =>
      zonesOf(country).map((each): [string, string] => [canonical(each), country]),
    ),
  );
  return countries.get(canonical(zone)) ?? null;
}

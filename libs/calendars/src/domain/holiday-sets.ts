import Holidays from 'date-holidays';
import { zonesOf } from '#calendar';

/** The release of the holiday data that versions are made with (package date-holidays; data: CC BY-SA 3.0). */
export const HOLIDAY_DATA = 'date-holidays 3.37.0';

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

export interface CountryWithRegions extends NamedCode {
  /** States and provinces, then the parts of each (`25`, `25.MI`); empty where the whole country keeps the same days. */
  readonly regions: readonly NamedCode[];
  /** IANA zones kept there. */
  readonly zones: readonly string[];
}

type Names = Readonly<Record<string, string>> | undefined;

const byName = (a: NamedCode, b: NamedCode): number => a.name.localeCompare(b.name);

const named = (names: Names): NamedCode[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort(byName);

function regionsOf(index: Holidays, country: string, language: string): NamedCode[] {
  return named(index.getStates(country, language)).flatMap((state) => [
    state,
    ...named(index.getRegions(country, state.code, language)).map(({ code, name }) => ({
      code: `${state.code}.${code}`,
      name: `${state.name}, ${name}`,
    })),
  ]);
}

/** Every country whose public holidays are known, by its name in the language asked for, with its regions. */
export function holidaySets(language: string): readonly CountryWithRegions[] {
  const index = new Holidays();
  // The data name most countries in their own language only.
  const countryNames = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return named(index.getCountries(language))
    .map(({ code, name }) => ({
      code,
      name: countryNames.of(code) ?? name,
      regions: regionsOf(index, code, language),
      zones: zonesOf(code),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

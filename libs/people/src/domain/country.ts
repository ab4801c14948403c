import { cleanText } from './text.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * The ISO 3166 alpha-2 code of a country given by its code or by its English or Italian name; null when unknown.
 * The names are those of Unicode CLDR, which the runtime carries.
 */
export function countryCode(text: string | null | undefined): string | null {
  const given = cleanText(text)?.toLowerCase();
  return given === undefined ? null : (codes().get(given) ?? null);
}

let known: ReadonlyMap<string, string> | undefined;

const codes = (): ReadonlyMap<string, string> =>
  (known ??= new Map([...named('en'), ...named('it'), ...ALSO]));

/** How people write them beside the names of CLDR. */
const ALSO: readonly (readonly [string, string])[] = [
  ['uk', 'GB'],
  ['usa', 'US'],
  ['united states of america', 'US'],
  ["stati uniti d'america", 'US'],
  ['the netherlands', 'NL'],
  ['olanda', 'NL'],
  ['czech republic', 'CZ'],
];

/** Codes that CLDR names though they are no country: the euro area, outlying Oceania, the United Nations, pseudo-locales, unknown. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

function named(language: string): [string, string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return pairs.flatMap((code): [string, string][] => {
    const name = names.of(code);
    // A withdrawn code (UK, DD) is named like its successor; the canonical one stands.
    const isCurrent = new Intl.Locale('und', { region: code }).region === code;
    if (name === undefined || NO_COUNTRY.has(code) || !isCurrent) return [];
    return [
      [code.toLowerCase(), code],
      [name.toLowerCase(), code],
    ];
  });
}

/** One text in several languages, by their two-letter codes: `{ "en": "Name", "it": "Nome" }`. */
export type Texts = Readonly<Record<string, string>>;

const CODE = /^[a-z]{2}$/;

/** The text in this language, else in the first that it has. */
export const textIn = (texts: Texts | undefined, language: string): string =>
  texts?.[language] ?? Object.values(texts ?? {})[0] ?? '';

/**
 * Whether each language has its own text, none is blank and none is longer than `most` characters. What is asked about came from outside
 * and may hold anything.
 */
export const isWhole = (texts: Texts | undefined, languages: readonly string[], most: number): boolean =>
  texts !== undefined &&
  Object.entries(texts).every(([code, text]) => CODE.test(code) && isShort(text, most)) &&
  languages.every((language) => Object.hasOwn(texts, language) && texts[language]?.trim() !== '');

const isShort = (text: unknown, most: number): boolean => typeof text === 'string' && text.length <= most;

/**
 * The language a browser asks for, among those there are: by its weights, the first as a last resort. `wanted` is an
 * `Accept-Language`, such as `it-CH, en;q=0.8`.
 */
export function languageFor(wanted: string | undefined, languages: readonly string[]): string {
  const asked = (wanted ?? '').split(',').slice(0, 20).map(askedOf);
  const sorted = asked.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight);
  const found = sorted.find(({ code }) => languages.includes(code));
  return found?.code ?? languages[0] ?? 'en';
}

function askedOf(part: string): { readonly code: string; readonly weight: number } {
  const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
  const weight = rest.map((each) => /^\s*q=([\d.]{1,5})\s*$/.exec(each)?.[1]).find(Boolean);
  return { code: tag.slice(0, 2), weight: weight === undefined ? 1 : Number(weight) || 0 };
}

import type { ErasedPerson } from '#people';

/** What in a text of the house would name a person: how they are called and known, in lower case, and the digits of their numbers. */
export interface Naming {
  readonly said: readonly string[];
  readonly digits: readonly string[];
}

type CalledAndKnown = Pick<ErasedPerson, 'names' | 'emails' | 'phones'>;

/** Shorter ones stand in the middle of other words and numbers. */
const SHORTEST_NAME = 3;
const SHORTEST_NUMBER = 7;

export const namingOf = ({ names, emails, phones }: CalledAndKnown): Naming => ({
  said: [...names, ...emails]
    .map((text) => text.trim().toLowerCase())
    .filter(({ length }) => length >= SHORTEST_NAME),
  // With the country and without: most people write the shorter one.
  digits: phones
    .flatMap((phone) => [phone.replace(/\D/g, ''), phone.replace(/\D/g, '').slice(-9)])
    .filter(({ length }) => length >= SHORTEST_NUMBER),
});

/** Between first and last name, in a text or in the name of a file. */
const APART = '[\\s._-]+';
const NAMES_NOBODY = '(?!)';
const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`);
/** A number however it is spaced, with or without its country. */
const spaced = (digits: string): string => `[+(]?[0-9 ()./-]{0,8}${[...digits].join('[ ()./-]*')}`;

/** What a text is searched for, as a regular expression of PostgreSQL: a name as a word, the whole name only where nothing else says who is meant. */
export function patternOf(known: CalledAndKnown, { isTheirs }: { readonly isTheirs: boolean }): string {
  const { said, digits } = namingOf(known);
  const names = known.names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const whole =
    names.length > 1 ? [names.map(escaped).join(APART), names.toReversed().map(escaped).join(APART)] : [];
  const parts = said.filter((text) => isTheirs || !names.includes(text)).map(escaped);
  const shortest = digits.toSorted((one, other) => one.length - other.length)[0];
  const words = [...whole, ...parts].map((text) => `(?<![[:alnum:]])${text}(?![[:alnum:]])`);
  return [...words, ...(shortest === undefined ? [] : [spaced(shortest)])].join('|') || NAMES_NOBODY;
}

/** Whether a text, such as the id of a record, says who it is. */
export function isNaming(text: string, { said, digits }: Naming): boolean {
  const [lower, numbers] = [text.toLowerCase(), text.replace(/\D/g, '')];
  return said.some((each) => lower.includes(each)) || digits.some((each) => numbers.includes(each));
}

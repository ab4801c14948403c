export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What stands behind an `@` that is being written. */
export interface Asked {
  /** Where the `@` stands. */
  readonly from: number;
  readonly words: string;
}

/** No name is longer; what is further from its `@` is text. */
const LONGEST = 60;
/** So many are offered at once. */
const MOST = 6;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The name being asked for where the caret stands: from an `@` at the beginning of a word. */
export function askedAt(text: string, caret: number): Asked | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || caret - from > LONGEST || /\S/.test(text.charAt(from - 1))) return null;
  const words = text.slice(from + 1, caret);
  return words.includes('\n') ? null : { from, words };
}

/** Members whose name, or a later word of it, begins as asked; the whole name first. */
export function matching(people: readonly Named[], words: string): readonly Named[] {
  const wanted = plain(words);
  const begins = people.filter(({ name }) => plain(name).startsWith(wanted));
  const later = people.filter(
    (person) => !begins.includes(person) && wanted !== '' && plain(person.name).includes(` ${wanted}`),
  );
  return [...begins, ...later].slice(0, MOST);
}

/** The text with the name in place of what was asked, and where the caret goes on. */
export function completed(
  text: string,
  { from, words }: Asked,
  name: string,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(from + 1 + words.length).replace(/^ /, ''), caret: before.length };
}

/** A piece of a note: text, or a mention of a member. */
export interface Piece {
  readonly text: string;
  readonly id: string | null;
}

/** The note cut at its mentions; of names that begin alike the longest is meant. */
export function piecesOf(text: string, people: readonly Named[]): readonly Piece[] {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const meant = byLength.find(({ name }) => isNamedAt(text, at, name));
    if (!meant) continue;
    if (at > start) pieces.push({ text: text.slice(start, at), id: null });
    pieces.push({ text: `@${meant.name}`, id: meant.id });
    start = at + 1 + meant.name.length;
  }
  return start < text.length ? [...pieces, { text: text.slice(start), id: null }] : pieces;
}

const isNamedAt = (text: string, at: number, name: string): boolean =>
  !/\S/.test(text.charAt(at - 1)) &&
  text.startsWith(name, at + 1) &&
  !/[\p{L}\p{N}]/u.test(text.charAt(at + 1 + name.length));

/** Whom the text mentions, each once. */
export const mentionedIn = (text: string, people: readonly Named[]): readonly string[] => [
  ...new Set(piecesOf(text, people).flatMap(({ id }) => id ?? [])),
];

import type { ImportField } from './import-field.js';

/** Where a column probably goes. */
export interface ColumnGuess {
  readonly column: string;
  readonly field: string;
  /** 1: the very name; below: it holds the words of a known name. */
  readonly confidence: number;
}

/** Proposes a field for each column whose name is known, each field once, the surest first; in the order of the columns. */
export function guessColumns(columns: readonly string[], fields: readonly ImportField[]): ColumnGuess[] {
  const candidates = columns.flatMap((column) =>
    fields.map((field): ColumnGuess => ({
      column,
      field: field.name,
      confidence: confidence(column, field),
    })),
  );
  const guesses = new Map<string, ColumnGuess>();
  const taken = new Set<string>();
  for (const guess of candidates.sort((one, other) => other.confidence - one.confidence)) {
    if (guess.confidence === 0 || guesses.has(guess.column) || taken.has(guess.field)) continue;
    guesses.set(guess.column, guess);
    taken.add(guess.field);
  }
  return columns.flatMap((column) => guesses.get(column) ?? []);
}

function confidence(column: string, { name, label, guesses }: ImportField): number {
  const words = wordsOf(column);
  const names = [name, label.en, label.it, ...guesses].map(wordsOf);
  if (names.some((each) => each.join(' ') === words.join(' '))) return 1;
  const held = names.filter((each) => each.length > 1 && each.every((word) => words.includes(word)));
  return held.length > 0 ? Math.max(...held.map((each) => (0.8 * each.length) / words.length)) : 0;
}

/** `firstName`, `First Name` and `first_name` are the same words. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A column with more different words than this holds texts, not words that stand for something. */
const MOST = 60;
/** Longest word (characters). */
const LONGEST = 100;

/** The different words of each column, without the empty one, in the order in which they come; only where they are few and short. */
export class ColumnWords {
  private readonly words: (Set<string> | null)[];

  constructor(private readonly columns: readonly string[]) {
    this.words = columns.map(() => new Set());
  }

  see(cells: readonly string[]): void {
    this.words.forEach((words, index) => {
      const word = (cells[index] ?? '').trim();
      if (word === '' || words === null || words.has(word)) return;
      if (words.size === MOST || word.length > LONGEST) this.words[index] = null;
      else words.add(word);
    });
  }

  /** By column. */
  found(): Readonly<Record<string, readonly string[]>> {
    const few = this.columns.map((column, index) => [column, [...(this.words[index] ?? [])]] as const);
    return Object.fromEntries(few.filter(([, words]) => words.length > 0));
  }
}

import { partial_ratio, token_set_ratio } from 'fuzzball';

/** An answer a word may stand for, by everything it is called. */
export interface Answer {
  readonly option: string;
  readonly names: readonly string[];
}

/** What a word of a file probably stands for: shown, never taken by itself. */
export interface WordProposal {
  readonly word: string;
  readonly option: string;
  /** From 0 to 1, which stands for the very name. */
  readonly likeness: number;
}

/** Less alike is no proposal. */
const LEAST = 0.75;
/** The next best answer has to be this much less alike, or there is none. */
const CLEARLY = 0.04;
/** Shorter words are like too many others. */
const SHORTEST = 3;

/** One proposal for each word that one answer is clearly like; none where two answers compete. */
export function proposeWords(words: readonly string[], answers: readonly Answer[]): WordProposal[] {
  const known = answers.map(({ option, names }) => ({ option, names: names.map(plain).filter(Boolean) }));
  return words.flatMap((word) => {
    const said = plain(word);
    if (said.length < SHORTEST) return [];
    const scored = known.map(({ option, names }) => ({
      option,
      likeness: Math.max(0, ...names.map((name) => alike(said, name))),
    }));
    const [best, next] = scored.sort((one, other) => other.likeness - one.likeness);
    if (!best || best.likeness < LEAST || best.likeness - (next?.likeness ?? 0) < CLEARLY) return [];
    return [{ word, option: best.option, likeness: Math.round(best.likeness * 100) / 100 }];
  });
}

/** The same words in any order, or one held by the other; what is merely held counts less. */
function alike(said: string, name: string): number {
  if (said === name) return 1;
  const words = token_set_ratio(said, name) / 100;
  const isShort = Math.min(said.length, name.length) < 5;
  const held = isShort ? 0 : (partial_ratio(said, name) / 100) * 0.9;
  return Math.min(0.99, Math.max(words * 0.97, held));
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

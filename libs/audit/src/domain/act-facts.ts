import type { ActFact } from '#contracts';

/** The longest id, code or day there is. */
const LONGEST = 200;

/**
 * Facts as they are kept and hashed: JSON with its keys in order. What holds blanks or an at sign may be somebody's name or address
 * and is refused, so that an erased person never stands in the log.
 * @throws Error that names the fact: a fault of whoever tells the act
 */
export function writtenFacts(facts: Readonly<Record<string, ActFact>> = {}): string {
  for (const [key, fact] of Object.entries(facts)) assertPlain(key, fact);
  const sorted = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted));
}

function assertPlain(key: string, fact: ActFact): void {
  const words = typeof fact === 'string' ? [fact] : Array.isArray(fact) ? (fact as readonly string[]) : [];
  if (words.every((word) => isPlain(word)) && isPlain(key)) return;
  throw new Error(`The fact “${key}” of an act holds more than ids, codes and counts.`);
}

/** An id, a code or a day. */
export const isPlain = (word: string): boolean => word.length <= LONGEST && !/[\s@\p{C}]/u.test(word);

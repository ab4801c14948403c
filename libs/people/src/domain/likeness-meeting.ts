/** A key that more persons share tells nobody from anybody, and would make a newcomer cost what the workspace holds. */
export const MOST_OF_ONE_KEY = 12;

/** Persons by key, or keys by person. */
export type Lists = ReadonlyMap<string, readonly string[]>;

export interface Meeting {
  /** Who is to be compared with whom: each pair once, the smaller id first, in order. */
  readonly pairs: readonly { readonly one: string; readonly other: string }[];
  /** What is to be kept, so that they are met by those who come later. */
  readonly kept: readonly { readonly key: string; readonly personId: string }[];
}

/**
 * Whom newcomers meet under their keys: each other, and who is known under one of them already.
 * Of a key that a crowd shares nobody is met, and one more than the most is kept to tell that it is one: what is kept of a key has a bound.
 *
 * @param keysOf the keys of each newcomer
 * @param known who is kept under each of those keys; for a crowd `MOST_OF_ONE_KEY + 1` of them are enough
 */
export function meet(keysOf: Lists, known: Lists): Meeting {
  const pairs = new Map<string, Meeting['pairs'][number]>();
  const kept: { key: string; personId: string }[] = [];
  for (const [key, comers] of comersOf(keysOf)) {
    const there = known.get(key) ?? [];
    const fresh = comers.filter((id) => !there.includes(id));
    const room = Math.max(0, MOST_OF_ONE_KEY + 1 - there.length);
    for (const personId of fresh.slice(0, room)) kept.push({ key, personId });
    if (there.length + fresh.length <= MOST_OF_ONE_KEY) join(pairs, comers, [...there, ...fresh]);
  }
  return { kept, pairs: [...pairs].sort(byName).map(([, pair]) => pair) };
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

function join(
  pairs: Map<string, Meeting['pairs'][number]>,
  comers: readonly string[],
  all: readonly string[],
): void {
  for (const comer of comers) {
    for (const met of all) {
      if (met === comer) continue;
      const [one, other] = comer < met ? [comer, met] : [met, comer];
      pairs.set(`${one} ${other}`, { one, other });
    }
  }
}

function comersOf(keysOf: Lists): Map<string, string[]> {
  const comers = new Map<string, string[]>();
  for (const [personId, keys] of keysOf) {
    for (const key of keys) {
      const there = comers.get(key);
      if (there) there.push(personId);
      else comers.set(key, [personId]);
    }
  }
  return comers;
}

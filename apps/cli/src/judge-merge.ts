/** What belongs to one name. */
export interface Keyed<T> {
  readonly key: string;
  readonly items: T[];
}

/**
 * Sources that are each in the order of their names, as one: each name once, with the items of all sources that have it, those of earlier
 * sources first.
 */
export function* merged<T>(sources: readonly Iterator<Keyed<T>, void>[]): Generator<Keyed<T>> {
  const heads = sources.map((source) => source.next().value);
  for (let key = leastKey(heads); key !== undefined; key = leastKey(heads)) {
    const items: T[] = [];
    for (const [index, source] of sources.entries()) {
      const head = heads[index];
      if (head?.key !== key) continue;
      for (const item of head.items) items.push(item);
      heads[index] = source.next().value;
    }
    yield { key, items };
  }
}

function leastKey(heads: readonly (Keyed<unknown> | void)[]): string | undefined {
  let least: string | undefined;
  for (const head of heads) {
    if (head && (least === undefined || head.key < least)) least = head.key;
  }
  return least;
}

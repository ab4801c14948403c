export interface Known<T> {
  readonly keys: readonly string[];
  /** What came at the last change, as it was then. */
  readonly came: readonly T[];
}

/** The same object as long as nothing came or went, so that whoever listens hears each newcomer once. */
export function newcomersOf<T>(known: Known<T>, items: readonly T[], keyOf: (item: T) => string): Known<T> {
  const keys = items.map(keyOf);
  if (keys.length === known.keys.length && keys.every((key) => known.keys.includes(key))) return known;
  const came = items.filter((item) => !known.keys.includes(keyOf(item)));
  return { keys, came: came.length > 0 ? came : known.came };
}

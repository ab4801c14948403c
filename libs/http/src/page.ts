/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** Makes a page of up to `limit + 1` rows read from the database: the one too many only shows that there is a next page. */
export function pageOf<R, T>(
  found: readonly R[],
  limit: number,
  cursorOf: (row: R) => string,
  shown: (row: R) => T,
): Page<T> {
  const kept = found.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(shown),
    nextCursor: found.length > limit && last !== undefined ? cursorOf(last) : null,
  };
}

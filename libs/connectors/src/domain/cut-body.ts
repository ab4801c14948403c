/** Where an item stands in a body: names and places, one after the other. */
export type Path = readonly string[];

/** What stands at a path; undefined where nothing does. */
export const itemAt = (body: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<string, unknown>)[step]
        : undefined,
    body,
  );

/** The body without the items at these paths; lists close up. The paths stand in the order of the body. */
export function withoutItems(body: unknown, paths: readonly Path[]): unknown {
  const left: unknown = structuredClone(body);
  // From the end, so that no place moves before its turn.
  for (const path of paths.toReversed()) {
    const list = itemAt(left, path.slice(0, -1));
    if (Array.isArray(list)) list.splice(Number(path.at(-1)), 1);
  }
  return left;
}

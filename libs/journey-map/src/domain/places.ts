import { MARK_KINDS } from './mark.js';
import type { Mark, MarkKind } from './mark.js';

/** More than any lead has of a kind. */
const OF_A_KIND = 1_000_000;

/** The place of each mark of a lead: by its kind, then in their order, so that a further step leaves those before where they are. */
export function placesOf(marks: readonly Mark[]): number[] {
  const seen = new Map<MarkKind, number>();
  return marks.map(({ kind }) => {
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return MARK_KINDS.indexOf(kind) * OF_A_KIND + before;
  });
}

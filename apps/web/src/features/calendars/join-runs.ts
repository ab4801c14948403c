import type { Change } from './calendar-types.js';

/** A change, or the same change of several dates in a row. */
export interface ToldChange extends Change {
  /** The last of the dates, when there are several. */
  readonly until?: string;
}

const DAY_MS = 86_400_000;

/** Everything but the date. */
const sameness = ({ code, facts: { on: _, ...facts } }: Change): string => JSON.stringify([code, facts]);

const isNextDay = (earlier: unknown, later: unknown): boolean =>
  typeof earlier === 'string' &&
  typeof later === 'string' &&
  Date.parse(later) - Date.parse(earlier) === DAY_MS;

/** Dates in a row to which the same thing happens are told once. */
export function joinRuns(changes: readonly Change[]): readonly ToldChange[] {
  const joined: ToldChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const isRun =
      last && sameness(last) === sameness(change) && isNextDay(last.until ?? last.facts.on, change.facts.on);
    if (isRun) joined[joined.length - 1] = { ...last, until: String(change.facts.on) };
    else joined.push(change);
  }
  return joined;
}

import type { RehearsalTrace } from '#sla';
import type { PastWanted } from './read-pasts.js';

/** Rows of all traces kept together: about a hundred bytes each. */
const MOST_ROWS = 4_000_000;

interface Kept {
  readonly key: string;
  readonly trace: RehearsalTrace;
}

const keyOf = ({ workspaceId, from, to, position }: PastWanted): string =>
  [workspaceId, from.getTime(), to.getTime(), position].join(' ');

const rowsOf = ({ duties, credits, leads }: RehearsalTrace): number =>
  duties.end.length + credits.bucket.length + leads.length;

/** Traces by workspace, stretch and position, bounded by their rows: what was asked for longest ago makes room. */
export class TraceCache {
  private kept: readonly Kept[] = [];

  constructor(private readonly mostRows = MOST_ROWS) {}

  /** A trace of that past which is good enough; an entry more in the journal, and it is another past. */
  find(past: PastWanted, isGood: (trace: RehearsalTrace) => boolean): RehearsalTrace | null {
    const key = keyOf(past);
    const found = this.kept.find((each) => each.key === key && isGood(each.trace));
    if (!found) return null;
    this.kept = [...this.kept.filter((each) => each !== found), found];
    return found.trace;
  }

  keep(past: PastWanted, trace: RehearsalTrace): void {
    const all = [...this.kept, { key: keyOf(past), trace }];
    while (all.length > 1 && all.reduce((sum, each) => sum + rowsOf(each.trace), 0) > this.mostRows)
      all.shift();
    this.kept = all;
  }
}

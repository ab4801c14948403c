import type { Entry } from '#contracts';

/** By deal, when: what became of sales in a batch of facts. */
export interface Sales {
  readonly won: ReadonlyMap<string, Date>;
  /** Won no longer, or refunded wholly. */
  readonly ended: ReadonlyMap<string, Date>;
}

/** The last word of a batch on each deal counts. A deal that is opened and won in one batch was told as history, and is left out. */
export function salesIn(entries: readonly Entry[]): Sales {
  const [won, ended] = [new Map<string, Date>(), new Map<string, Date>()];
  const opened = new Set<string>();
  for (const entry of entries) {
    const { type, subjectId, occurredAt } = entry;
    if (type === 'opportunity.opened') opened.add(subjectId);
    if (type === 'opportunity.won' && !opened.has(subjectId)) {
      won.set(subjectId, occurredAt);
      ended.delete(subjectId);
    }
    if (endsSale(entry)) {
      ended.set(subjectId, occurredAt);
      won.delete(subjectId);
    }
  }
  return { won, ended };
}

function endsSale(entry: Entry): boolean {
  if (entry.type === 'revenue.recorded') return entry.payload.isWhole === true;
  const isChange = entry.type === 'opportunity.lost' || entry.type === 'opportunity.stage_changed';
  return isChange && entry.payload.from === 'won';
}

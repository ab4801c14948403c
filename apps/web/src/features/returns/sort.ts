import type { ReturnRow } from './returns-types.js';

export const SORT_KEYS = ['spend', 'credited', 'roi', 'romi', 'lead', 'won', 'cac', 'ltvToCac'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const isSortKey = (text: string | null): text is SortKey => SORT_KEYS.some((key) => key === text);

const VALUE: Readonly<Record<SortKey, (row: ReturnRow) => number | null>> = {
  spend: ({ spend }) => Number(spend),
  credited: ({ credited }) => Number(credited.amount),
  roi: ({ roi }) => roi,
  romi: ({ romi }) => romi,
  lead: ({ counts }) => counts.lead,
  won: ({ counts }) => counts.won,
  // The cheapest customer first.
  cac: ({ cost }) => (cost.won === null ? null : -Number(cost.won)),
  ltvToCac: ({ lifetimeValueToCac }) => lifetimeValueToCac,
};

/** Rows with the most first, of costs with the least; what is unknown comes last, not first. */
export function sorted(rows: readonly ReturnRow[], key: SortKey): ReturnRow[] {
  const of = VALUE[key];
  return [...rows].sort((one, other) => {
    const [mine, theirs] = [of(one), of(other)];
    if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null);
    return theirs - mine;
  });
}

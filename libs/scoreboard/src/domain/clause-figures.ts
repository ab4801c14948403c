import type { BurnReadout, DutyWait } from '#sla';

/** A sum of one clause on one day as the rollup gives it. */
export interface ClauseSum {
  readonly clauseKey: string;
  readonly measure: string;
  readonly item: string;
  readonly day: string;
  readonly amount: number;
}

/** A sum of one clause over a period that is over; `period` is its first day. */
export interface PastSum extends Omit<ClauseSum, 'day'> {
  readonly period: string;
}

/** What a clause cell is made of beside the promise itself. */
export interface ClauseFigures {
  readonly sums: readonly ClauseSum[];
  readonly past: readonly PastSum[];
  /** The deadline next in line, or longest gone, among pending obligations. */
  readonly oldestDueAt: string | null;
  /** Waits for an answer, ended and open, by bucket and by minute. */
  readonly waits: readonly DutyWait[];
  /** Pending obligations with little of their target left. */
  readonly aboutToBreach: number;
  readonly burn: readonly BurnReadout[];
}

export const NO_FIGURES: ClauseFigures = {
  ...{ sums: [], past: [], oldestDueAt: null, waits: [], aboutToBreach: 0, burn: [] },
};

/** What was counted under each item of a measure. */
export function countItems<T extends string>(
  sums: readonly Pick<ClauseSum, 'measure' | 'item' | 'amount'>[],
  measure: string,
  items: readonly T[],
): Record<T, number> {
  const counts = Object.fromEntries(items.map((item) => [item, 0])) as Record<string, number>;
  for (const sum of sums) if (sum.measure === measure && sum.item in counts) counts[sum.item]! += sum.amount;
  return counts;
}

/** Credits by the day they were earned: what stands if nobody objects. */
export function creditsByDay(sums: readonly ClauseSum[]): Record<string, number> {
  const byDay: Record<string, number> = {};
  for (const { measure, item, day, amount } of sums)
    if (measure === 'tally' && (item === 'counted' || item === 'provisional'))
      byDay[day] = (byDay[day] ?? 0) + amount;
  return byDay;
}

/** The words of the API for what the agreement library answers. */
export const STATUS = {
  'on-track': 'on_track',
  'at-risk': 'at_risk',
  behind: 'behind',
  'too-early': 'collecting',
  'no-data': 'collecting',
} as const;

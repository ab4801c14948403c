import { addDays } from '#sla';
import { DAY_MS } from '#kernel';
import type { Dimension } from './stages.js';

/** Days of the workspace, both included, of one value of a dimension. */
export interface FunnelSpan {
  readonly from: string;
  readonly to: string;
  readonly dimension: Dimension;
  /** '' of all, and of none. */
  readonly value: string;
}

/** What every figure depends on. */
export interface FunnelStamp extends FunnelSpan {
  /** Today in the workspace’s zone: what became of leads is told as of it. */
  readonly asOf: string;
  readonly currency: string;
  readonly zone: string;
  /** Everything up to it is in the figures. */
  readonly position: number;
  /** Goes up with every change of some course. */
  readonly revision: string;
  /** Figures are still being read from the journal; they are partial until then. */
  readonly isSettling: boolean;
}

/** Days from one to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** What a period is compared with: as many days right before it, or the same days a year before. */
export const COMPARISONS = ['previous', 'year'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export function comparedWith(
  { from, to }: Pick<FunnelSpan, 'from' | 'to'>,
  comparison: Comparison,
): { from: string; to: string } {
  if (comparison === 'year') return { from: yearBefore(from), to: yearBefore(to) };
  const before = addDays(from, -1);
  return { from: addDays(before, -daysBetween(from, to)), to: before };
}

/** 29 February has the day after it a year before. */
function yearBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year - 1, month - 1, date)).toISOString().slice(0, 10);
}

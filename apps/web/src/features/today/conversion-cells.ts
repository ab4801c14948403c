import type { Cells } from '#contracts';
import { family } from '../../ui/standing-cells.js';

export interface ChartPoint {
  /** The Monday of its week. */
  readonly monday: string;
  readonly hits: number;
  readonly total: number;
  /** Null for a week in which nobody left the stage. */
  readonly rate: number | null;
  readonly lower: number;
  readonly upper: number;
  readonly centre: number | null;
  readonly signals: readonly string[];
}

/** The control chart of one stage; its key is the stage that was left. */
export interface ChartCell {
  readonly key: string;
  readonly status: 'judging' | 'collecting';
  readonly centre: number | null;
  readonly marks: readonly { readonly on: string; readonly version: number }[];
  readonly points: readonly ChartPoint[];
}

const ORDER = ['inquiry', 'mql', 'sal', 'sql', 'opportunity'];

/** The charts in the order of the track. */
export const chartsOf = (cells: Cells): ChartCell[] =>
  family<Omit<ChartCell, 'key'>>(cells, 'chart.').sort(
    (one, other) => ORDER.indexOf(one.key) - ORDER.indexOf(other.key),
  );

/** Weeks a finding is told for: what broke a rule long ago stays on the chart, and is no news. */
const RECENT_WEEKS = 8;

/** The last of the recent weeks that broke a rule; null where all were steady. */
export function lastSignal({ points }: ChartCell): { readonly rule: string; readonly monday: string } | null {
  const point = points.slice(-RECENT_WEEKS).findLast(({ signals }) => signals.length > 0);
  const rule = point?.signals[0];
  return point === undefined || rule === undefined ? null : { rule, monday: point.monday };
}

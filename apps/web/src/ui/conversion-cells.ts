import type { Cells } from '#contracts';
import { family } from './standing-cells.js';

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
  /** Where the work changed: by a version both sides signed, or as somebody said, in their words. */
  readonly marks: readonly {
    readonly on: string;
    readonly version: number | null;
    readonly text: string | null;
  }[];
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

interface Promised {
  readonly key: string;
  readonly kind: string;
  readonly measure?: string;
}

/** Which promise weighs what leaves a stage: the quality that was promised, else the duty that decides. */
const WEIGHED: readonly { readonly stage: string; readonly by: readonly ((of: Promised) => boolean)[] }[] = [
  {
    stage: 'mql',
    by: [
      ({ kind, measure }) => kind === 'quota.quality' && measure === 'acceptance',
      ({ kind }) => kind === 'duty.accept',
    ],
  },
  {
    stage: 'sal',
    by: [
      ({ kind, measure }) => kind === 'quota.quality' && measure === 'sql',
      ({ kind }) => kind === 'duty.decide',
    ],
  },
];

/** The stage whose chart belongs under a promise, by the key of the promise; each chart is shown once. */
export function stagesUnder(clauses: readonly Promised[]): ReadonlyMap<string, string> {
  return new Map(
    WEIGHED.flatMap(({ stage, by }) => {
      const clause = by.flatMap((weighs) => clauses.filter(weighs))[0];
      return clause === undefined ? [] : [[clause.key, stage] as const];
    }),
  );
}

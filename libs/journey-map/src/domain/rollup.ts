import type { Mark, SumKind } from './mark.js';
import { ENDED, RUNNING } from './mark.js';
import type { Origins } from './point.js';

/** A mark with what it is told apart by, and the day it counts on. */
export interface PlacedMark extends Mark, Origins {
  readonly leadId: string;
  /** From 0, in the order of the walk's marks. */
  readonly place: number;
  /** `YYYY-MM-DD` in the workspace's zone. */
  readonly day: string;
}

/** Stands for no campaign in keys. */
export const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Whose marks a row sums: all, or those of a channel, an origin or a campaign. */
export const [ALL, OF_CHANNEL, OF_ORIGIN, OF_CAMPAIGN] = [0, 1, 2, 3];

/**
 * What a row sums: a day, a month (`day` its first), or what is running, by day. What is running stands in no day and no month, for it
 * is looked at by its age.
 */
export const SPANS = ['day', 'month', 'running'] as const;
export type Span = (typeof SPANS)[number];

export interface RollupKey {
  readonly level: number;
  /** The channel, the origin or the id of the campaign. */
  readonly item: string;
  readonly span: Span;
  readonly kind: SumKind;
  readonly day: string;
  readonly step: string;
  readonly other: string;
  readonly department: string;
  readonly bucket: number;
}

export interface RollupRow extends RollupKey {
  readonly count: number;
  readonly seconds: number;
}

type Counted = Pick<RollupKey, 'kind' | 'step' | 'other' | 'department' | 'bucket'> & {
  readonly seconds: number;
};

/** What marks that came and marks that went change in the sums; rows in which nothing changes are left out. */
export function changesOf(come: readonly PlacedMark[], gone: readonly PlacedMark[]): RollupRow[] {
  const changes = new Map<string, RollupRow>();
  for (const mark of come) count(changes, mark, 1);
  for (const mark of gone) count(changes, mark, -1);
  return [...changes.values()].filter(({ count: n, seconds }) => n !== 0 || seconds !== 0);
}

function count(changes: Map<string, RollupRow>, mark: PlacedMark, sign: 1 | -1): void {
  for (const { seconds, ...key } of keysOf(mark)) {
    const text = Object.values(key).join('|');
    const before = changes.get(text);
    changes.set(text, {
      ...key,
      count: (before?.count ?? 0) + sign,
      seconds: (before?.seconds ?? 0) + sign * seconds,
    });
  }
}

/** Every row a mark is part of, with the seconds it brings. */
export const keysOf = (mark: PlacedMark): (RollupKey & { readonly seconds: number })[] =>
  countedAs(mark).flatMap((counted) =>
    spansOf(mark.day, counted.bucket).flatMap((span) =>
      levelsOf(mark).map((level) => ({ ...level, ...span, ...counted })),
    ),
  );

/** A mark as such, and what became of the lead: told apart from buckets, so that rows stay few. */
function countedAs({ kind, step, other, department, fate, bucket, seconds }: PlacedMark): Counted[] {
  const itself: Counted = { kind, step, other, department, bucket, seconds };
  return fate === ''
    ? [itself]
    : [itself, { ...itself, kind: 'fate', other: fate, bucket: ENDED, seconds: 0 }];
}

const spansOf = (day: string, bucket: number): Pick<RollupKey, 'span' | 'day'>[] =>
  bucket === RUNNING
    ? [{ span: 'running', day }]
    : [
        { span: 'day', day },
        { span: 'month', day: `${day.slice(0, 7)}-01` },
      ];

const levelsOf = ({ channel, origin, campaignId }: Origins): Pick<RollupKey, 'level' | 'item'>[] => [
  { level: ALL, item: '' },
  { level: OF_CHANNEL, item: channel },
  { level: OF_ORIGIN, item: origin },
  ...(campaignId === null ? [] : [{ level: OF_CAMPAIGN, item: campaignId }]),
];

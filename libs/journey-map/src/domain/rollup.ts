import { isBucketed, RUNNING } from './mark.js';
import type { Mark, MarkKind } from './mark.js';
import type { Origins } from './point.js';

/** A mark with what it is told apart by, and the day it counts on. */
export interface PlacedMark extends Mark, Origins {
  readonly leadId: string;
  /** As `placesOf` says. */
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
 * is looked at by its age. Campaigns are many and have few leads a day each: their days are not summed.
 */
export const SPANS = ['day', 'month', 'running'] as const;
export type Span = (typeof SPANS)[number];

export interface RollupKey {
  readonly level: number;
  /** The channel, the origin or the id of the campaign. */
  readonly item: string;
  readonly span: Span;
  readonly kind: MarkKind;
  readonly day: string;
  readonly step: string;
  readonly other: string;
  readonly department: string;
}

/** How many took how long, by bucket; empty where the sum alone is told. */
export type Waits = Readonly<Record<string, number>>;

export interface RollupRow extends RollupKey {
  readonly count: number;
  readonly seconds: number;
  /** Of leads that were lost in the end, and of those that were won. */
  readonly lost: number;
  readonly won: number;
  readonly waits: Waits;
}

/** What marks that came and marks that went change in the sums; rows in which nothing changes are left out. */
export function changesOf(come: readonly PlacedMark[], gone: readonly PlacedMark[]): RollupRow[] {
  const changes = new Map<string, Changing>();
  for (const mark of come) count(changes, mark, 1);
  for (const mark of gone) count(changes, mark, -1);
  return [...changes.values()].map(withoutNothing).filter(isChange);
}

type Changing = { -readonly [Field in keyof RollupRow]: RollupRow[Field] } & {
  waits: Record<string, number>;
};

function count(changes: Map<string, Changing>, mark: PlacedMark, sign: 1 | -1): void {
  const { kind, step, other, department } = mark;
  const what = `${kind}|${step}|${other}|${department}`;
  for (const level of levelsOf(mark)) {
    for (const span of spansOf(mark, level.level)) {
      const text = `${level.level}|${level.item}|${span.span}|${span.day}|${what}`;
      const known = changes.get(text);
      const row = known ?? { ...rowOf(mark, level, span), ...NOTHING, waits: {} };
      if (!known) changes.set(text, row);
      add(row, mark, sign);
    }
  }
}

const NOTHING = { count: 0, seconds: 0, lost: 0, won: 0 } as const;

function add(row: Changing, mark: PlacedMark, sign: 1 | -1): void {
  row.count += sign;
  row.seconds += sign * mark.seconds;
  if (mark.fate === 'lost' || mark.fate === 'won') row[mark.fate] += sign;
  if (isBucketed(mark)) row.waits[mark.bucket] = (row.waits[mark.bucket] ?? 0) + sign;
}

const withoutNothing = (row: Changing): RollupRow => ({
  ...row,
  waits: Object.fromEntries(Object.entries(row.waits).filter(([, n]) => n !== 0)),
});

const isChange = ({ count: n, seconds, lost, won, waits }: RollupRow): boolean =>
  [n, seconds, lost, won, ...Object.values(waits)].some((each) => each !== 0);

/** Every row a mark is part of. */
export const keysOf = (mark: PlacedMark): RollupKey[] =>
  levelsOf(mark).flatMap((level) => spansOf(mark, level.level).map((span) => rowOf(mark, level, span)));

const rowOf = ({ kind, step, other, department }: PlacedMark, level: Level, span: Stretch): RollupKey => ({
  ...{ ...level, ...span, kind, step, other, department },
});

type Level = Pick<RollupKey, 'level' | 'item'>;
type Stretch = Pick<RollupKey, 'span' | 'day'>;

function spansOf({ day, bucket }: PlacedMark, level: number): Stretch[] {
  if (bucket === RUNNING) return [{ span: 'running', day }];
  const month = { span: 'month', day: `${day.slice(0, 7)}-01` } as const;
  return level === OF_CAMPAIGN ? [month] : [{ span: 'day', day }, month];
}

const levelsOf = ({ channel, origin, campaignId }: Origins): Level[] => [
  { level: ALL, item: '' },
  { level: OF_CHANNEL, item: channel },
  { level: OF_ORIGIN, item: origin },
  ...(campaignId === null ? [] : [{ level: OF_CAMPAIGN, item: campaignId }]),
];

import type { OwnDate } from './calendar-types.js';

const isSame = (a: OwnDate, b: OwnDate): boolean => JSON.stringify(textOf(a)) === JSON.stringify(textOf(b));

/** Whatever order its members are in. */
const textOf = ({ kind, on, until, every, fromYear, toYear, windows }: OwnDate): unknown => [
  ...[kind, on, until, every, fromYear, toYear],
  windows?.map(({ open, close }) => `${open}-${close}`),
];

const lastOf = ({ on = '', until = on }: OwnDate): string => until;

/** Two rules for one date cannot stand: both claim it whole. */
const clashes = (a: OwnDate, b: OwnDate): boolean =>
  a.kind !== 'cut' &&
  b.kind !== 'cut' &&
  a.on !== undefined &&
  b.on !== undefined &&
  a.on <= lastOf(b) &&
  b.on <= lastOf(a);

/** What a file brings that is not there yet, and claims no date that has its own rule. */
export const coming = (there: readonly OwnDate[], found: readonly OwnDate[]): readonly OwnDate[] =>
  found.filter((own) => !there.some((each) => isSame(each, own) || clashes(each, own)));

const DAY_MS = 86_400_000;

/** How many dates entries stand for; a day of every year is one. */
export const countDates = (ownDates: readonly OwnDate[]): number =>
  ownDates.reduce((sum, { on, until }) => {
    if (on === undefined || until === undefined) return sum + 1;
    return sum + Math.round((Date.parse(until) - Date.parse(on)) / DAY_MS) + 1;
  }, 0);

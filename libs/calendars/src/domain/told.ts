import type { Because } from '#calendar';
import type { EpochMs } from '#kernel';
import type { CountedInterval } from './counted-interval.js';

export const TOLD = [
  ...(['started-open', 'started-closed', 'counted', 'own-hours', 'closed'] as const),
  ...(['holiday', 'break', 'pause', 'due'] as const),
] as const;

/** One thing to say, as a code and its numbers: the words are made where it is shown, in the reader's language. */
export interface Told {
  readonly code: (typeof TOLD)[number];
  readonly facts: Readonly<Record<string, string | number | null>>;
}

const iso = (at: EpochMs): string => new Date(at).toISOString();

/** The local date of an instant, `YYYY-MM-DD`. */
const localDates = (zone: string): ((at: EpochMs) => string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return (at) => format.format(at);
};

interface Counted {
  readonly intervals: readonly CountedInterval[];
  readonly dueAt: EpochMs;
  readonly elapsedMs: number;
}

/** What counted, what did not and why, shortest telling first to last: a rep can read it aloud. */
export function told(zone: string, startAt: EpochMs, { intervals, dueAt, elapsedMs }: Counted): Told[] {
  const dateOf = localDates(zone);
  const days = new Set(intervals.filter(({ counts }) => counts).map(({ from }) => dateOf(from)));
  return [
    start(startAt, intervals),
    { code: 'counted', facts: { ms: elapsedMs, days: days.size } },
    ...closed(intervals),
    ...intervals.flatMap((interval) => one(interval, dateOf)),
    { code: 'due', facts: { at: iso(dueAt) } },
  ];
}

function start(at: EpochMs, [first, ...rest]: readonly CountedInterval[]): Told {
  if (first === undefined || first.counts) return { code: 'started-open', facts: { at: iso(at) } };
  const opening = rest.find(({ counts }) => counts);
  return {
    code: 'started-closed',
    facts: { at: iso(at), because: first.because, opensAt: opening ? iso(opening.from) : null },
  };
}

/** Outside the week's windows, and outside a date's own. */
const IDLE: ReadonlySet<Because> = new Set(['closed', 'exception']);

/** Nights, lunch hours and days off are told together: there are many, and all alike. */
function closed(intervals: readonly CountedInterval[]): Told[] {
  const idle = intervals.filter(({ counts, because }) => !counts && IDLE.has(because));
  const ms = idle.reduce((sum, interval) => sum + interval.ms, 0);
  return ms > 0 ? [{ code: 'closed', facts: { ms, times: idle.length } }] : [];
}

function one(
  { because, counts, label, from, to, ms }: CountedInterval,
  dateOf: (at: EpochMs) => string,
): Told[] {
  if (counts) return because === 'exception' ? [{ code: 'own-hours', facts: { on: dateOf(from), ms } }] : [];
  if (because === 'holiday')
    return [{ code: 'holiday', facts: { on: dateOf(from), name: label ?? null, ms } }];
  if (because === 'break') return [{ code: 'break', facts: { on: dateOf(from), ms } }];
  if (because === 'pause')
    return [{ code: 'pause', facts: { from: iso(from), to: iso(to), name: label ?? null, ms } }];
  return [];
}

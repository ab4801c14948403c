import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import type { BusinessTime, TimeSlice, WorkingDay } from '../business-time.js';

/** The instant of an ISO text in UTC: `at('2026-04-03 17:30')`. */
export const at = (text: string): EpochMs => Date.parse(`${text.replace(' ', 'T')}Z`);

const dayOf = (instant: EpochMs): string => new Date(instant).toISOString().slice(0, 10);

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let day = at(`${from} 00:00`); day <= at(`${to} 00:00`); day += DAY_MS) dates.push(dayOf(day));
  return dates;
}

/** Never closed. */
export const alwaysOpen: BusinessTime = {
  add: (start, ms) => start + ms,
  subtract: (end, ms) => end - ms,
  elapsed: (from, to) => Math.max(0, to - from),
  explain: (from, to) => (to > from ? [{ from, to, counts: true, because: 'open' }] : []),
  workingDays: (from, to) => datesBetween(from, to).map((on) => ({ on, openMs: DAY_MS })),
};

const nextMinute = (instant: EpochMs): EpochMs => (Math.floor(instant / MINUTE_MS) + 1) * MINUTE_MS;

const counted = (slices: readonly TimeSlice[]): number =>
  slices.reduce((sum, slice) => sum + (slice.counts ? slice.to - slice.from : 0), 0);

const unneeded = (): never => {
  throw new Error('not needed here');
};

/**
 * Monday to Friday 09:00–18:00 UTC less holidays, written as naively as can be: it looks at every minute. Slow, and plainly right
 * for whole minutes; parts of a minute are taken from the minute they lie in.
 */
export function officeHours(holidays: readonly string[] = []): BusinessTime {
  const isOpenAt = (instant: EpochMs): boolean => {
    const date = new Date(instant);
    const isWeekday = date.getUTCDay() >= 1 && date.getUTCDay() <= 5;
    return (
      isWeekday && date.getUTCHours() >= 9 && date.getUTCHours() < 18 && !holidays.includes(dayOf(instant))
    );
  };
  const explain = (from: EpochMs, to: EpochMs): TimeSlice[] => {
    const slices: { from: EpochMs; to: EpochMs; counts: boolean; because: string }[] = [];
    for (let step = from; step < to; step = nextMinute(step)) {
      const counts = isOpenAt(step);
      const until = Math.min(nextMinute(step), to);
      const last = slices.at(-1);
      if (last !== undefined && last.counts === counts) last.to = until;
      else slices.push({ from: step, to: until, counts, because: counts ? 'open' : 'closed' });
    }
    return slices;
  };
  const elapsed = (from: EpochMs, to: EpochMs): number => counted(explain(from, to));
  const add = (start: EpochMs, ms: number): EpochMs => {
    let left = ms;
    let step = start;
    while (left > 0) {
      const room = nextMinute(step) - step;
      if (isOpenAt(step) && left <= room) return step + left;
      if (isOpenAt(step)) left -= room;
      step = nextMinute(step);
    }
    return step;
  };
  return {
    add,
    subtract: unneeded,
    elapsed,
    explain,
    workingDays: (from, to): WorkingDay[] =>
      datesBetween(from, to).map((on) => ({ on, openMs: isOpenAt(at(`${on} 12:00`)) ? 9 * HOUR_MS : 0 })),
  };
}

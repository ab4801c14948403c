import { compileCalendar, withPauses } from '#calendar';
import type { CalendarDefinition, ExplainedInterval, Pause, WorkingCalendar } from '#calendar';
import { DAY_MS, invalidField } from '#kernel';
import type { AppError, EpochMs } from '#kernel';
import type { CountedInterval } from './counted-interval.js';
import type { Target } from './duration.js';
import { told } from './told.js';
import type { Told } from './told.js';

export interface DueQuestion {
  readonly definition: CalendarDefinition;
  readonly startAt: EpochMs;
  readonly target: Target;
  readonly pauses: readonly Pause[];
}

export interface DueAnswer {
  readonly dueAt: EpochMs;
  /** Working time between start and due (milliseconds). */
  readonly elapsedMs: number;
  /** Time between start and due by the clock on the wall (milliseconds). */
  readonly wallMs: number;
  readonly intervals: readonly CountedInterval[];
  readonly sentences: readonly Told[];
}

const FARTHEST_MS = 3 * 366 * DAY_MS;

/**
 * When a promise given then would be due, and why.
 * - Days of the target are working days at the same wall time, the rest is working time; pauses are given back.
 * - What counts among the intervals sums to `elapsedMs`.
 * @throws AppError `calendar/too-far` when that is more than three years away, `calendar/out-of-range`
 */
export function whatWouldBeDue({ definition, startAt, target, pauses }: DueQuestion): DueAnswer {
  const base = compileCalendar(definition, { from: startAt - DAY_MS, to: startAt + 40 * DAY_MS });
  const calendar = withPauses(base, pauses);
  // Asked first: a calendar that hardly opens would be worked out over centuries.
  if (calendar.elapsed(startAt, startAt + FARTHEST_MS) < target.ms + Math.sign(target.days)) throw tooFar();
  const dueAt = dueOf(calendar, startAt, target);
  if (dueAt - startAt > FARTHEST_MS) throw tooFar();
  const elapsedMs = calendar.elapsed(startAt, dueAt);
  const intervals = counted(calendar.explain(startAt, dueAt));
  const answer = { dueAt, elapsedMs, wallMs: dueAt - startAt, intervals };
  return { ...answer, sentences: told(definition.zone, startAt, answer) };
}

const tooFar = (): AppError =>
  invalidField(
    'calendar/too-far',
    '/target',
    'In this calendar that is due more than three years later. Add working time, or ask for less.',
  );

function dueOf(calendar: WorkingCalendar, startAt: EpochMs, { days, ms }: Target): EpochMs {
  const afterDays = days > 0 ? calendar.addWorkingDays(startAt, days) : startAt;
  return ms > 0 || days === 0 ? calendar.add(afterDays, ms) : afterDays;
}

function counted(intervals: readonly ExplainedInterval[]): CountedInterval[] {
  let elapsedMs = 0;
  return intervals.map((interval) => {
    const ms = interval.to - interval.from;
    if (interval.counts) elapsedMs += ms;
    return { ...interval, ms, elapsedMs };
  });
}

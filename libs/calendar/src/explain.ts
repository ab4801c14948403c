import type { EpochMs } from '#kernel';

import type { DayNumber } from './dates.js';
import type { Span } from './definition.js';
import type { Rules } from './rules.js';
import { clip, cutOut, overlay, union } from './spans.js';
import type { Timeline } from './timeline.js';
import type { ExplainedInterval } from './working-calendar.js';

/** Intervals in order, neighbours with the same reason joined. */
export const joinAlike = (intervals: readonly ExplainedInterval[]): ExplainedInterval[] => {
  const joined: ExplainedInterval[] = [];
  for (const next of intervals) {
    const last = joined.at(-1);
    const alike = last?.to === next.from && last.because === next.because && last.counts === next.counts;
    if (last && alike && last.label === next.label) joined[joined.length - 1] = { ...last, to: next.to };
    else joined.push(next);
  }
  return joined;
};

const closedDate = (rules: Rules, day: DayNumber): ExplainedInterval => {
  const whole = { from: rules.startOf(day), to: rules.startOf(day + 1), counts: false };
  if (rules.isException(day)) return { ...whole, because: 'exception' };
  const holiday = rules.holidayOn(day);
  if (!holiday) return { ...whole, because: 'closed' };
  return { ...whole, because: 'holiday', ...(holiday.name === undefined ? {} : { label: holiday.name }) };
};

/** Where a break takes working time away from windows opening on this date. */
const brokenOn = (rules: Rules, day: DayNumber): Span[] => {
  const open = rules.openOn(day);
  return rules.plannedOn(day).flatMap((span) => cutOut(span, open));
};

const openIn = (timeline: Timeline, from: EpochMs, to: EpochMs): ExplainedInterval[] => {
  const open: ExplainedInterval[] = [];
  for (let window = timeline.windowAfter(from); window < timeline.opens.length; window += 1) {
    const span = clip(timeline.span(window), from, to);
    if (span.from >= to) break;
    const because = timeline.rules.isException(timeline.days[window] as number) ? 'exception' : 'open';
    open.push({ ...span, counts: true, because });
  }
  return open;
};

/** What `WorkingCalendar.explain` promises; both ends must be covered by the timeline. */
export const explainWith = (timeline: Timeline, from: EpochMs, to: EpochMs): ExplainedInterval[] => {
  if (to <= from) return [];
  const { rules } = timeline;
  const lastDay = rules.zone.dayAt(to) + 1;
  const closed: ExplainedInterval[] = [];
  const broken: Span[] = [];
  for (let day = rules.zone.dayAt(from) - 1; day <= lastDay; day += 1) {
    closed.push(closedDate(rules, day));
    broken.push(...brokenOn(rules, day));
  }
  const breaks = union(broken).map((span) => ({ ...span, counts: false, because: 'break' as const }));
  const clipped = overlay(closed, breaks)
    .map((interval) => clip(interval, from, to))
    .filter((interval) => interval.from < interval.to);
  return joinAlike(overlay(clipped, openIn(timeline, from, to)));
};

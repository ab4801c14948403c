import type { EpochMs } from '#kernel';

import { dateOf, type DayNumber } from './dates.js';
import type { CalendarDefinition, Span } from './definition.js';
import { explainWith } from './explain.js';
import { requireAmount, tooLittleTime } from './range.js';
import { Rules } from './rules.js';
import { clip, contains, lengthOf } from './spans.js';
import { Timeline } from './timeline.js';
import { validateCalendar } from './validate.js';
import type { ExplainedInterval, WorkingCalendar, WorkingDay } from './working-calendar.js';
import { shiftByWorkingDays } from './working-days.js';
import { requireDay } from './zone.js';

class CompiledCalendar implements WorkingCalendar {
  constructor(
    readonly definition: CalendarDefinition,
    private readonly rules: Rules,
    private readonly timeline: Timeline,
  ) {}

  add(start: EpochMs, workingMs: number): EpochMs {
    requireAmount(workingMs);
    if (workingMs === 0) return this.nextOpen(start) ?? this.fail(start, 'after');
    const { timeline } = this;
    timeline.reach(start);
    for (;;) {
      const from = timeline.windowAfter(start);
      const total = timeline.totalAt(start, from) + workingMs;
      const window = timeline.windowReaching(total, from);
      if (window < timeline.opens.length) {
        return (timeline.opens[window] as number) + total - (timeline.totals[window] as number);
      }
      if (!timeline.growForward()) return this.fail(start, 'after');
    }
  }

  subtract(start: EpochMs, workingMs: number): EpochMs {
    requireAmount(workingMs);
    if (workingMs === 0) return this.previousOpen(start) ?? this.fail(start, 'before');
    const { timeline } = this;
    timeline.reach(start);
    for (;;) {
      const total = timeline.totalAt(start, timeline.windowAfter(start)) - workingMs;
      const window = timeline.windowStartingBy(total);
      if (window >= 0) {
        return (timeline.opens[window] as number) + total - (timeline.totals[window] as number);
      }
      if (!timeline.growBackward()) return this.fail(start, 'before');
    }
  }

  elapsed(from: EpochMs, to: EpochMs): number {
    const { timeline } = this;
    timeline.reach(from);
    timeline.reach(to);
    if (to <= from) return 0;
    return (
      timeline.totalAt(to, timeline.windowAfter(to)) - timeline.totalAt(from, timeline.windowAfter(from))
    );
  }

  isOpen(at: EpochMs): boolean {
    this.timeline.reach(at);
    const window = this.timeline.windowAfter(at);
    return window < this.timeline.opens.length && (this.timeline.opens[window] as number) <= at;
  }

  nextOpen(at: EpochMs): EpochMs | null {
    return this.periodsAfter(at, 1)[0]?.from ?? null;
  }

  previousOpen(at: EpochMs): EpochMs | null {
    return this.isOpen(at) ? at : (this.periodsBefore(at, 1)[0]?.to ?? null);
  }

  periodsAfter(at: EpochMs, count: number): readonly Span[] {
    requireAmount(count, true);
    const { timeline } = this;
    timeline.reach(at);
    let first = timeline.windowAfter(at);
    while (first + count > timeline.opens.length && timeline.growForward()) first = timeline.windowAfter(at);
    const end = Math.min(first + count, timeline.opens.length);
    return Array.from({ length: end - first }, (_, index) =>
      clip(timeline.span(first + index), at, Number.POSITIVE_INFINITY),
    );
  }

  periodsBefore(at: EpochMs, count: number): readonly Span[] {
    requireAmount(count, true);
    const { timeline } = this;
    timeline.reach(at);
    let last = this.lastWindowBefore(at);
    while (last + 1 < count && timeline.growBackward()) last = this.lastWindowBefore(at);
    return Array.from({ length: Math.min(count, last + 1) }, (_, index) =>
      clip(timeline.span(last - index), Number.NEGATIVE_INFINITY, at),
    );
  }

  onBreak(at: EpochMs): boolean {
    return contains(this.rules.breaksAround(this.rules.zone.dayAt(at)), at);
  }

  onHoliday(at: EpochMs): boolean {
    return this.rules.holidayOn(this.rules.zone.dayAt(at)) !== undefined;
  }

  addWorkingDays(start: EpochMs, days: number): EpochMs {
    return shiftByWorkingDays(this, start, days, 1);
  }

  subtractWorkingDays(start: EpochMs, days: number): EpochMs {
    return shiftByWorkingDays(this, start, days, -1);
  }

  explain(from: EpochMs, to: EpochMs): readonly ExplainedInterval[] {
    this.timeline.reach(from);
    this.timeline.reach(to);
    return explainWith(this.timeline, from, to);
  }

  workingDays(fromDate: string, toDate: string): readonly WorkingDay[] {
    const { timeline, rules } = this;
    const [firstDay, lastDay] = [requireDay(fromDate), requireDay(toDate)];
    timeline.reach(rules.startOf(firstDay));
    timeline.reach(rules.startOf(lastDay + 1));
    const windowsOf = new Map<DayNumber, Span[]>();
    for (let window = timeline.windowFrom(firstDay); window < timeline.opens.length; window += 1) {
      const day = timeline.days[window] as number;
      if (day > lastDay) break;
      const windows = windowsOf.get(day) ?? [];
      windowsOf.set(day, windows);
      windows.push(timeline.span(window));
    }
    return [...windowsOf].map(([day, windows]) => ({ on: dateOf(day), openMs: lengthOf(windows), windows }));
  }

  private lastWindowBefore(at: EpochMs): number {
    const { timeline } = this;
    const window = timeline.windowAfter(at);
    return window < timeline.opens.length && (timeline.opens[window] as number) < at ? window : window - 1;
  }

  private fail(start: EpochMs, direction: 'after' | 'before'): never {
    throw tooLittleTime(start, direction);
  }
}

/**
 * Expands the windows of `span` once, so that `add`, `subtract` and `elapsed` each cost a binary search.
 * - Questions outside `span` are answered too: the expansion grows, at least doubling, up to the years 1900 and 2200.
 * - The result never changes its answers; it may be kept and shared.
 * @throws AppError `calendar/invalid` naming every wrong field, `calendar/out-of-range`
 */
export const compileCalendar = (definition: CalendarDefinition, span: Span): WorkingCalendar => {
  const rules = new Rules(validateCalendar(definition));
  return new CompiledCalendar(rules.definition, rules, new Timeline(rules, span));
};

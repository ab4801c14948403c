import { DAY_MS, type EpochMs } from '#kernel';

import type { DayNumber } from './dates.js';
import type { Span } from './definition.js';
import { EARLIEST, LATEST, requireInRange } from './range.js';
import type { Rules } from './rules.js';

/** The first index in `[from, values.length)` whose value passes; `values` must be ordered so that passing is final. */
const firstAbove = (values: Float64Array, limit: number, from: number): number => {
  let low = from;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
};

const firstAtLeast = (values: Float64Array, limit: number, from: number): number => {
  let low = from;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * The open windows of a stretch of days with their running totals: what makes every question a binary search.
 * - Windows are ordered, disjoint, and each lies on the one date it opens on, so they are not joined over midnight.
 * - It grows when a question leaves the stretch, at least doubling, so that growing costs little in the long run;
 *   it never grows beyond 1900 to 2200, so every search ends.
 */
export class Timeline {
  opens = new Float64Array(0);
  closes = new Float64Array(0);
  days = new Float64Array(0);
  /** Working milliseconds before each window, counted from the first; one longer than the windows. */
  totals = new Float64Array(1);
  private firstDay: DayNumber;
  private endDay: DayNumber;
  private coveredFrom: EpochMs = 0;
  private coveredTo: EpochMs = 0;
  private readonly earliestDay = EARLIEST / DAY_MS - 2;
  private readonly latestDay = LATEST / DAY_MS + 2;

  constructor(
    readonly rules: Rules,
    span: Span,
  ) {
    requireInRange(span.from);
    requireInRange(span.to);
    this.firstDay = rules.zone.dayAt(span.from) - 2;
    this.endDay = rules.zone.dayAt(Math.max(span.from, span.to)) + 2;
    this.expand();
  }

  /** Grows until `at` is covered. @throws AppError `calendar/out-of-range` */
  reach(at: EpochMs): void {
    if (at >= this.coveredFrom && at < this.coveredTo) return;
    requireInRange(at);
    const day = this.rules.zone.dayAt(at);
    if (day - 2 < this.firstDay) this.grow(Math.min(day - 2, this.firstDay - this.length), this.endDay);
    if (day + 2 > this.endDay) this.grow(this.firstDay, Math.max(day + 2, this.endDay + this.length));
  }

  /** @returns whether there was anywhere to grow to. */
  growForward(): boolean {
    return this.grow(this.firstDay, this.endDay + this.length);
  }

  growBackward(): boolean {
    return this.grow(this.firstDay - this.length, this.endDay);
  }

  /** The first window that closes after `at`; the number of windows when none does. `at` must be covered. */
  windowAfter(at: EpochMs): number {
    return firstAbove(this.closes, at, 0);
  }

  /** The first window, from index `from` on, at whose close the running total reaches `total`. */
  windowReaching(total: number, from: number): number {
    return firstAtLeast(this.totals, total, from + 1) - 1;
  }

  /** The last window that begins with at most `total` behind it; -1 when even the first begins with more. */
  windowStartingBy(total: number): number {
    return Math.min(firstAbove(this.totals, total, 0) - 1, this.opens.length - 1);
  }

  /** The first window that opens on this date or later. */
  windowFrom(day: DayNumber): number {
    return firstAtLeast(this.days, day, 0);
  }

  /** Running total at `at`, given the first window that closes after it. */
  totalAt(at: EpochMs, window: number): number {
    const total = this.totals[window] as number;
    return window < this.opens.length ? total + Math.max(0, at - (this.opens[window] as number)) : total;
  }

  span(window: number): Span {
    return { from: this.opens[window] as number, to: this.closes[window] as number };
  }

  private get length(): number {
    return this.endDay - this.firstDay;
  }

  private grow(firstDay: DayNumber, endDay: DayNumber): boolean {
    const first = Math.max(firstDay, this.earliestDay);
    const end = Math.min(endDay, this.latestDay);
    if (first === this.firstDay && end === this.endDay) return false;
    this.firstDay = first;
    this.endDay = end;
    this.expand();
    return true;
  }

  private expand(): void {
    const { rules, firstDay, endDay } = this;
    const windows: (Span & { day: DayNumber })[] = [];
    let closedUntil = Number.NEGATIVE_INFINITY;
    for (let day = firstDay; day < endDay; day += 1) {
      for (const { from, to } of rules.openOn(day)) {
        if (to <= closedUntil) continue;
        windows.push({ from: Math.max(from, closedUntil), to, day });
        closedUntil = to;
      }
    }
    this.opens = Float64Array.from(windows, ({ from }) => from);
    this.closes = Float64Array.from(windows, ({ to }) => to);
    this.days = Float64Array.from(windows, ({ day }) => day);
    this.totals = new Float64Array(windows.length + 1);
    windows.forEach(({ from, to }, index) => {
      this.totals[index + 1] = (this.totals[index] as number) + to - from;
    });
    // The first day's own morning may belong to a shift of the day before, which is not expanded.
    this.coveredFrom = Math.max(EARLIEST, rules.startOf(firstDay + 1));
    this.coveredTo = Math.min(LATEST, rules.startOf(endDay));
  }
}

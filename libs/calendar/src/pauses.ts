import type { EpochMs } from '#kernel';

import type { CalendarDefinition, Span } from './definition.js';
import { joinAlike } from './explain.js';
import { EARLIEST, LATEST, requireAmount, tooLittleTime } from './range.js';
import { clip, contains, cutOut, lengthOf } from './spans.js';
import type { ExplainedInterval, WorkingCalendar, WorkingDay } from './working-calendar.js';
import { shiftByWorkingDays } from './working-days.js';

/** A stretch during which the clock stands; `to` may be `Infinity` while nobody has resumed. */
export interface Pause extends Span {
  readonly label?: string;
}

/** Ordered and disjoint; where pauses overlap, the one that began first keeps its label. */
const disjoint = (pauses: readonly Pause[]): Pause[] => {
  const ordered: Pause[] = [];
  let until = EARLIEST;
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const left = clip(pause, until, LATEST);
    if (left.from >= left.to) continue;
    ordered.push(left);
    until = left.to;
  }
  return ordered;
};

class PausedCalendar implements WorkingCalendar {
  readonly definition: CalendarDefinition;

  constructor(
    private readonly base: WorkingCalendar,
    private readonly pauses: readonly Pause[],
  ) {
    this.definition = base.definition;
  }

  add(start: EpochMs, workingMs: number): EpochMs {
    requireAmount(workingMs);
    let [cursor, left] = [start, workingMs];
    for (const pause of this.pauses) {
      if (pause.to <= cursor) continue;
      const available = this.base.elapsed(cursor, pause.from);
      if (left > 0 && left <= available) break;
      if (left === 0 && this.opensBefore(cursor, pause.from)) break;
      if (pause.to >= LATEST) throw tooLittleTime(start, 'after');
      left -= available;
      cursor = pause.to;
    }
    return this.base.add(cursor, left);
  }

  subtract(start: EpochMs, workingMs: number): EpochMs {
    requireAmount(workingMs);
    if (workingMs === 0) return this.previousOpen(start) ?? this.failBefore(start);
    let [cursor, left] = [start, workingMs];
    for (const pause of this.pauses.toReversed()) {
      if (pause.from >= cursor) continue;
      const available = this.base.elapsed(pause.to, cursor);
      if (left <= available) break;
      if (pause.from <= EARLIEST) throw tooLittleTime(start, 'before');
      left -= available;
      cursor = pause.from;
    }
    return this.base.subtract(cursor, left);
  }

  elapsed(from: EpochMs, to: EpochMs): number {
    const paused = this.pausesIn(from, to).reduce(
      (total, pause) => total + this.base.elapsed(pause.from, pause.to),
      0,
    );
    return this.base.elapsed(from, to) - paused;
  }

  isOpen(at: EpochMs): boolean {
    return this.base.isOpen(at) && !contains(this.pauses, at);
  }

  nextOpen(at: EpochMs): EpochMs | null {
    return this.periodsAfter(at, 1)[0]?.from ?? null;
  }

  previousOpen(at: EpochMs): EpochMs | null {
    return this.isOpen(at) ? at : (this.periodsBefore(at, 1)[0]?.to ?? null);
  }

  periodsAfter(at: EpochMs, count: number): readonly Span[] {
    requireAmount(count, true);
    const periods: Span[] = [];
    let cursor = at;
    while (periods.length < count) {
      cursor = this.pauses.find(({ from, to }) => from <= cursor && cursor < to)?.to ?? cursor;
      const next = cursor >= LATEST ? undefined : this.base.periodsAfter(cursor, 1)[0];
      if (!next) break;
      periods.push(...cutOut(next, this.pauses));
      cursor = next.to;
    }
    return periods.slice(0, count);
  }

  periodsBefore(at: EpochMs, count: number): readonly Span[] {
    requireAmount(count, true);
    const periods: Span[] = [];
    let cursor = at;
    while (periods.length < count) {
      cursor = this.pauses.findLast(({ from, to }) => from < cursor && cursor <= to)?.from ?? cursor;
      const previous = cursor <= EARLIEST ? undefined : this.base.periodsBefore(cursor, 1)[0];
      if (!previous) break;
      periods.push(...cutOut(previous, this.pauses).reverse());
      cursor = previous.from;
    }
    return periods.slice(0, count);
  }

  onBreak(at: EpochMs): boolean {
    return this.base.onBreak(at);
  }

  onHoliday(at: EpochMs): boolean {
    return this.base.onHoliday(at);
  }

  addWorkingDays(start: EpochMs, days: number): EpochMs {
    return shiftByWorkingDays(this, start, days, 1);
  }

  subtractWorkingDays(start: EpochMs, days: number): EpochMs {
    return shiftByWorkingDays(this, start, days, -1);
  }

  explain(from: EpochMs, to: EpochMs): readonly ExplainedInterval[] {
    const explained = this.base.explain(from, to).flatMap((interval) => this.explainPauses(interval));
    return joinAlike(explained);
  }

  workingDays(fromDate: string, toDate: string): readonly WorkingDay[] {
    return this.base
      .workingDays(fromDate, toDate)
      .map(({ on, windows }) => ({ on, windows: windows.flatMap((window) => cutOut(window, this.pauses)) }))
      .filter(({ windows }) => windows.length > 0)
      .map(({ on, windows }) => ({ on, openMs: lengthOf(windows), windows }));
  }

  private opensBefore(cursor: EpochMs, end: EpochMs): boolean {
    const open = this.base.nextOpen(cursor);
    return open !== null && open < end;
  }

  private pausesIn(from: EpochMs, to: EpochMs): Pause[] {
    return this.pauses.map((pause) => clip(pause, from, to)).filter((pause) => pause.from < pause.to);
  }

  private explainPauses(interval: ExplainedInterval): ExplainedInterval[] {
    if (!interval.counts) return [interval];
    const paused = this.pausesIn(interval.from, interval.to).map((pause): ExplainedInterval => ({
      ...pause,
      counts: false,
      because: 'pause',
    }));
    return [...cutOut(interval, this.pauses), ...paused].sort((a, b) => a.from - b.from);
  }

  private failBefore(start: EpochMs): never {
    throw tooLittleTime(start, 'before');
  }
}

/**
 * The same calendar with the pauses cut out of its working time.
 * - A pause outside working time gives nothing back; overlapping pauses count once.
 * - Nothing is compiled again: each question costs one more step per pause.
 */
export const withPauses = (calendar: WorkingCalendar, pauses: readonly Pause[]): WorkingCalendar =>
  pauses.length === 0 ? calendar : new PausedCalendar(calendar, disjoint(pauses));

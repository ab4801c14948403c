import { MINUTE, TABLE_MINUTES } from './wall-clock.js';

/** Answers by stepping; `undefined` when the table is too short to tell. */
export class MinuteStepper {
  constructor(
    private readonly start: number,
    private readonly open: Uint8Array,
  ) {}

  isOpen(at: number): boolean {
    return this.open[this.minuteAt(at)] === 1;
  }

  elapsed(from: number, to: number): number {
    let total = 0;
    for (let minute = this.minuteAt(from); this.beginOf(minute) < to; minute += 1) {
      const [begin, end] = [this.beginOf(minute), this.beginOf(minute + 1)];
      if (this.open[minute]) total += (end < to ? end : to) - (begin > from ? begin : from);
    }
    return total;
  }

  add(from: number, amount: number): number | undefined {
    let left = amount;
    let begin = from;
    for (let minute = this.minuteAt(from); minute < TABLE_MINUTES; minute += 1) {
      const end = this.beginOf(minute + 1);
      if (this.open[minute]) {
        if (left <= end - begin) return begin + left;
        left -= end - begin;
      }
      begin = end;
    }
    return undefined;
  }

  subtract(from: number, amount: number): number | undefined {
    if (amount === 0 && this.isOpen(from)) return from;
    let left = amount;
    let end = from;
    for (let minute = this.minuteAt(from - 1); minute >= 0; minute -= 1) {
      const begin = this.beginOf(minute);
      if (this.open[minute]) {
        if (left <= end - begin) return end - left;
        left -= end - begin;
      }
      end = begin;
    }
    return undefined;
  }

  private minuteAt(at: number): number {
    return Math.floor(at / MINUTE) - this.start;
  }

  private beginOf(minute: number): number {
    return (this.start + minute) * MINUTE;
  }
}

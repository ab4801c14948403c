import { IANAZone } from 'luxon';

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/** Hours in which somebody works, as plainly as they can be said: a test of the local weekday, date and minute of the day. */
export type IsOpen = (local: { weekday: number; date: string; minute: number }) => boolean;

/**
 * Which minutes of a stretch are open, looked up once for each and then only counted. Knows nothing of windows, deadlines or pauses;
 * what local time it is comes from luxon.
 */
export class MinuteTable {
  readonly open: Uint8Array;
  readonly start: number;

  constructor(zoneName: string, fromDate: string, days: number, isOpen: IsOpen) {
    const zone = IANAZone.create(zoneName);
    this.start = Date.parse(`${fromDate}T00:00:00Z`) / MINUTE;
    this.open = new Uint8Array(days * DAY_MINUTES);
    for (let minute = 0; minute < this.open.length; minute += 1) {
      const at = (this.start + minute) * MINUTE;
      const local = new Date(at + zone.offset(at) * MINUTE);
      const ofDay = local.getUTCHours() * 60 + local.getUTCMinutes();
      const of = { weekday: local.getUTCDay(), date: local.toISOString().slice(0, 10), minute: ofDay };
      this.open[minute] = isOpen(of) ? 1 : 0;
    }
  }

  /** Instant of a minute of the table, epoch milliseconds. */
  at(minute: number): number {
    return (this.start + minute) * MINUTE;
  }

  /** Open minutes from one to before another. */
  count(from: number, to: number): number {
    let sum = 0;
    for (let minute = from; minute < to; minute += 1) sum += this.open[minute]!;
    return sum;
  }
}

import type { WorkingCalendar } from '#calendar';
import { DAY_MS, MINUTE_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { endlessTime } from '#sla';
import { NO_MEMBER_CALENDARS } from '../domain/member-calendars.js';
import type { MemberCalendars } from '../domain/member-calendars.js';
import { VersionInForce } from '../domain/version-in-force.js';
import type { VersionContent } from '../domain/version-in-force.js';

/** Zones lie whole quarters of an hour apart. */
const QUARTER_MS = 15 * MINUTE_MS;
const QUARTERS = DAY_MS / QUARTER_MS;

/** The local days of one day of UTC: the first, and where the next begins. */
interface DayPair {
  readonly first: string;
  readonly second: string;
  readonly secondFrom: EpochMs;
}

/** A version whose targets are never used up; local days are remembered, for they are asked for with every fact. */
export class EndlessVersion extends VersionInForce {
  private readonly days = new Map<number, DayPair>();

  /** `endless`: calendars that were made already; versions of one draft share them. */
  constructor(
    content: VersionContent,
    private readonly endless: Map<string, WorkingCalendar>,
    members: MemberCalendars = NO_MEMBER_CALENDARS,
  ) {
    super(content, { members });
  }

  override calendar(key: string): WorkingCalendar {
    const known = this.endless.get(key);
    if (known) return known;
    const made = endlessTime(super.calendar(key)) as WorkingCalendar;
    this.endless.set(key, made);
    return made;
  }

  override dayOf(at: EpochMs): string {
    const day = Math.floor(at / DAY_MS);
    const pair = this.days.get(day) ?? this.pairOf(day);
    return at < pair.secondFrom ? pair.first : pair.second;
  }

  /** Midnight is searched for among the quarters of the day. */
  private pairOf(day: number): DayPair {
    const from = day * DAY_MS;
    const first = super.dayOf(from);
    const second = super.dayOf(from + DAY_MS - 1);
    let [before, after] = [0, QUARTERS];
    while (first !== second && after - before > 1) {
      const middle = (before + after) >> 1;
      if (super.dayOf(from + middle * QUARTER_MS) === first) before = middle;
      else after = middle;
    }
    const pair = { first, second, secondFrom: from + after * QUARTER_MS };
    this.days.set(day, pair);
    return pair;
  }
}

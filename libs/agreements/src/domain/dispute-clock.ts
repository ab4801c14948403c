import { compileCalendar } from '#calendar';
import type { CalendarDefinition } from '#calendar';
import type { EpochMs } from '#kernel';
import { windowClosesAt } from '#sla';
import { closesAfterPause } from './stood-still.js';
import type { Stood } from './stood-still.js';
import type { VersionInForce } from './version-in-force.js';

/** How long two sides have to settle a dispute before it goes to leadership. */
export interface DisputeClock {
  /** The version that says so; null for the product's own. */
  readonly versionId: string | null;
  closesAt(from: EpochMs): EpochMs;
  closesAfterPause(closesAt: EpochMs, stood: Stood): EpochMs;
}

export const clockOf = (version: VersionInForce): DisputeClock => ({
  versionId: version.content.versionId,
  closesAt: (from) => version.tallyContext(null).disputeClosesAt(from),
  closesAfterPause: (closesAt, stood) => version.closesAfterPause(closesAt, stood),
});

/** What an agreement has where it says nothing else (ruling 11). */
const WINDOW = { workingDays: 3 };

const DAY = [{ open: '09:00', close: '18:00' }];
const WEEK = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY };

/**
 * The product's own clock, for a hand-over that no agreement was in force for: nobody signed a window or a calendar, and a dispute must end
 * all the same. Three working days, Monday to Friday in the zone of the workspace; which holidays it keeps nobody said, so none.
 */
export function ownClock(zone: string): DisputeClock {
  const definition: CalendarDefinition = { zone, week: WEEK, holidays: [] };
  let compiled: ReturnType<typeof compileCalendar> | undefined;
  const calendar = (around: EpochMs) =>
    (compiled ??= compileCalendar(definition, { from: around, to: around }));
  return {
    versionId: null,
    closesAt: (from) => windowClosesAt(zone, from, WINDOW, calendar(from)),
    closesAfterPause: (closesAt, stood) => closesAfterPause(zone, closesAt, stood, calendar(closesAt)),
  };
}

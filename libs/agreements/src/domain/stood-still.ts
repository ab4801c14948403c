import type { WorkingCalendar } from '#calendar';
import type { EpochMs } from '#kernel';
import { addDays, localDate, windowClosesAt } from '#sla';

/** A stretch in which a window stood still. */
export interface Stood {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** When a window closes that stood still between two instants: it keeps the working days it had left, as if begun on the day it goes on. */
export function closesAfterPause(
  zone: string,
  closesAt: EpochMs,
  { from, to }: Stood,
  calendar: WorkingCalendar,
): EpochMs {
  const left = calendar
    .workingDays(addDays(localDate(zone, from), 1), localDate(zone, closesAt - 1))
    .filter(({ openMs }) => openMs > 0);
  return windowClosesAt(zone, to, { workingDays: left.length }, calendar);
}

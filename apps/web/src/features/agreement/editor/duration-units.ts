const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export const UNIT_NAMES = ['minute', 'hour', 'day'] as const;
export type UnitName = (typeof UNIT_NAMES)[number];

export const unitMs = (unit: UnitName, workingDayMs: number): number =>
  ({ minute: MINUTE_MS, hour: HOUR_MS, day: workingDayMs })[unit];

/** The largest unit in which a time is a whole number; minutes for none. */
export const unitFor = (ms: number, workingDayMs: number): UnitName =>
  UNIT_NAMES.findLast((unit) => ms >= unitMs(unit, workingDayMs) && ms % unitMs(unit, workingDayMs) === 0) ??
  'minute';

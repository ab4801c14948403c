import { createHash } from 'node:crypto';
import { compose } from '../domain/compose.js';
import type { Composed } from '../domain/compose.js';
import type { CalendarDrawing } from '../domain/drawing.js';
import { HOLIDAY_DATA } from '../domain/holiday-sets.js';
import type { Years } from '../domain/years.js';

/** What a version says, worked out and fingerprinted. */
export interface SealedVersion extends Composed {
  readonly drawing: CalendarDrawing;
  readonly datesFrom: string;
  readonly datesTo: string;
  readonly zoneData: string;
  readonly holidayData: string;
  /** SHA-256 of the definition and the zone data, whatever the order of their members. */
  readonly contentHash: string;
}

/** Holidays are written down this far back, so that the past can be rehearsed, and this far ahead. */
const YEARS_BACK = 10;
const YEARS_AHEAD = 10;

export const yearsAround = (now: Date): Years => ({
  from: now.getUTCFullYear() - YEARS_BACK,
  to: now.getUTCFullYear() + YEARS_AHEAD,
});

/** Release of the time-zone rules of this process, such as `2025b`. */
const zoneData = (): string => process.versions.tz ?? 'unknown';

/** @throws AppError `calendar/invalid` naming every wrong place of the drawing */
export function sealVersion(drawing: CalendarDrawing, now: Date): SealedVersion {
  const years = yearsAround(now);
  const composed = compose(drawing, years);
  const data = { zoneData: zoneData(), holidayData: HOLIDAY_DATA };
  const content = canonical({ definition: composed.definition, zoneData: data.zoneData });
  return {
    ...composed,
    ...{ drawing, datesFrom: `${years.from}-01-01`, datesTo: `${years.to}-12-31` },
    ...data,
    contentHash: createHash('sha256').update(content).digest('hex'),
  };
}

/** JSON with members in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );

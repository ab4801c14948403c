import { HOUR_MS, invalidField, MINUTE_MS, SECOND_MS } from '#kernel';

/** A target: whole working days first, then working time. */
export interface Target {
  readonly days: number;
  readonly ms: number;
}

const DURATION = /^P(?=\d|T\d)(?:(\d{1,3})D)?(?:T(?=\d)(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/;
/** More is no promise anybody tests. */
const MOST_DAYS = 366;
const MOST_MS = MOST_DAYS * 24 * HOUR_MS;

/**
 * Reads an ISO 8601 duration: `PT4H`, `P2D`, `P1DT30M`; days are working days, the rest is working time.
 * @throws AppError `calendar/bad-target`
 */
export function readTarget(text: string): Target {
  const [, days, hours, minutes, seconds] = DURATION.exec(text) ?? [];
  const ms =
    Number(hours ?? 0) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS + Number(seconds ?? 0) * SECOND_MS;
  const target = { days: Number(days ?? 0), ms };
  if (DURATION.test(text) && target.days <= MOST_DAYS && ms <= MOST_MS) return target;
  throw invalidField(
    'calendar/bad-target',
    '/target',
    'Write the target as an ISO 8601 duration of days, hours, minutes and seconds, a year at most: PT4H, P2D, P1DT30M.',
  );
}

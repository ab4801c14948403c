import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel';
import { wrong } from '../clauses/reading.js';
import type { Reading } from '../clauses/reading.js';

const DURATION = /^PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?$/;

/** Milliseconds of an ISO 8601 duration in hours, minutes and seconds, such as `PT4H30M`; null for anything else. */
export function durationMs(text: unknown): number | null {
  const match = typeof text === 'string' ? DURATION.exec(text) : null;
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  return hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS;
}

/**
 * The object with its duration, written as `PT…` under `member`, put in milliseconds under `inMs`. Days are refused: a working day is not
 * 24 hours, and calendars differ on how long it is.
 */
export function withMilliseconds(
  from: Reading,
  member: string,
  inMs: string,
): Readonly<Record<string, unknown>> {
  const { [member]: told, ...others } = from.value;
  if (told === undefined) return others;
  const ms = durationMs(told);
  if (ms === null)
    wrong(from, member, 'a duration in hours, minutes and seconds, such as PT4H or PT1H30M (no days)');
  if (others[inMs] !== undefined) wrong(from, member, `left out where ${inMs} is given`);
  return { ...others, [inMs]: ms ?? 1 };
}

import { localToInstant } from '#calendar';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { isoParts, patternReader } from './instant-parts.js';
import type { InstantParts } from './instant-parts.js';

/** Why a cell names no instant. */
export type NoInstant = 'unreadable' | 'no-zone' | 'out-of-range';

/** Reads the cells of one column. */
export type InstantReader = (text: string) => EpochMs | NoInstant;

/** Instants a calendar can answer for. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2199, 0, 1);

type PartsReader = (text: string) => InstantParts | EpochMs | null;

const READERS: Readonly<Record<string, PartsReader>> = {
  iso: isoParts,
  'epoch-s': (text) => (/^-?\d{1,11}(\.\d{1,9})?$/.test(text) ? Math.round(Number(text) * SECOND_MS) : null),
  'epoch-ms': (text) => (/^-?\d{1,14}$/.test(text) ? Number(text) : null),
};

/** Undefined when the format is none. */
const readerOf = (format: string): PartsReader | undefined =>
  Object.hasOwn(READERS, format) ? READERS[format] : patternReader(format)?.read;

/** Whether such a format exists. */
export const isInstantFormat = (format: string): boolean => readerOf(format) !== undefined;

/** True for a format whose instants never say their offset, so that a zone must be named beforehand. */
export const needsZone = (format: string): boolean =>
  !Object.hasOwn(READERS, format) && patternReader(format)?.hasOffset === false;

/**
 * Reads instants written in one of several formats: the first that can read a cell does.
 * - Without an offset a cell is meant in `zone`: a time the clock shows twice is the first one, a time it skips is moved forward by what
 *   it skips. A date alone is the beginning of its day.
 * - Dates and times that do not exist (30 February, 25:00) are unreadable, never rolled over.
 */
export function instantReader(formats: readonly string[], zone: string | null): InstantReader {
  const readers = formats.map(readerOf).filter((reader) => reader !== undefined);
  return (text) => {
    for (const read of readers) {
      const parts = read(text);
      if (parts === null) continue;
      const at = typeof parts === 'number' ? parts : instantOf(parts, zone);
      if (at === 'unreadable') continue;
      return at === 'no-zone' || (at >= EARLIEST && at < LATEST) ? at : 'out-of-range';
    }
    return 'unreadable';
  };
}

function instantOf(parts: InstantParts, zone: string | null): EpochMs | 'unreadable' | 'no-zone' {
  const { year, hour, minute, second, millisecond, offsetMinutes } = parts;
  if (year < 1900 || year > 2198) return Number.NaN;
  const midnight = midnightOf(parts);
  if (midnight === null || hour > 23 || minute > 59 || second > 59) return 'unreadable';
  if (offsetMinutes !== null) {
    const ofDay = hour * HOUR_MS + (minute - offsetMinutes) * MINUTE_MS + second * SECOND_MS;
    return midnight + ofDay + millisecond;
  }
  if (zone === null) return 'no-zone';
  const date = new Date(midnight).toISOString().slice(0, 10);
  const time = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return localToInstant(zone, date, time) + millisecond;
}

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The beginning of the date in UTC; null when there is no such date. */
function midnightOf({ year, month, day }: InstantParts): EpochMs | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day < 1 || day > (DAYS_OF_MONTH[month - 1] ?? 0) || (month === 2 && day === 29 && !isLeap)) return null;
  return Date.UTC(year, month - 1, day);
}

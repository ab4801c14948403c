import { Temporal } from 'temporal-polyfill';
import type { Reading } from './column-format.js';

/** Formats tried when none is named; their twins with day and month exchanged are among them. */
const KNOWN = [
  ...['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY.MM.DD', 'YYYYMMDD'],
  ...['DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'MM.DD.YYYY', 'DD-MM-YYYY', 'MM-DD-YYYY'],
  ...['DD/MM/YY', 'MM/DD/YY', 'DD.MM.YY', 'MM.DD.YY', 'DD-MM-YY', 'MM-DD-YY'],
  ...['DD MMM YYYY', 'MMM DD, YYYY', 'DD-MMM-YYYY', 'DD-MMM-YY'],
];

/** A time of day may follow any date, and an offset may follow the time. */
const TAIL = new RegExp(
  '^(?:T|,?\\s+)(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?' +
    '(?:\\s*(?<half>[AP])\\.?M\\.?)?\\s*(?<offset>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?$',
  'i',
);

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
    ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
  ].flatMap((names) => names.map((name, index): [string, number] => [name, index + 1])),
);

const PARTS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d{2})',
  MMM: '(?<month>\\p{L}{3,12})\\.?',
};

/** Two-digit years up to this one are of this century. */
const PIVOT = 69;

/** True for a format that names year, month and day once each: `DD/MM/YYYY`. */
export function isDateFormat(format: string): boolean {
  const letters = format.replace(/[^A-Za-z]+/g, '');
  const found = letters.match(/YYYY|YY|MMM|MM|DD/g) ?? [];
  const kinds = new Set(found.map((part) => part[0]));
  return found.join('') === letters && found.length === 3 && kinds.size === 3;
}

/** Reads a date, with a time or without, in a format such as `DD/MM/YYYY`; gives `2024-05-01` or `2024-05-01T10:30:00.000+02:00`. */
export function dateReading(format: string): Reading {
  const pattern = patternOf(format);
  const rival = /MMM|^YYYY/.test(format) ? undefined : format.replace(/DD|MM/g, exchanged);
  return {
    key: format,
    ...(rival !== undefined && { rival }),
    read: (text) => {
      const match = pattern.exec(text);
      const day = match?.groups && dayOf(match.groups);
      const time = match && timeOf(text.slice(match[0].length));
      return day === undefined || time == null ? undefined : day + time;
    },
  };
}

const exchanged = (part: string): string => (part === 'DD' ? 'MM' : 'DD');

/** Seconds and milliseconds since 1970, as machines write instants. */
const EPOCHS: readonly Reading[] = [
  { key: 'unix', read: (text) => (/^\d{10}$/.test(text) ? instantText(Number(text) * 1000) : undefined) },
  { key: 'unix-ms', read: (text) => (/^\d{13}$/.test(text) ? instantText(Number(text)) : undefined) },
];

const instantText = (epochMs: number): string => new Date(epochMs).toISOString();

export const DATE_READINGS: readonly Reading[] = [...KNOWN.map(dateReading), ...EPOCHS];

/** The instant of a read date; without an offset it is meant in `zone`, and without a time the day's beginning. */
export function instantOf(read: string, zone: string): Date {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(read) && read.includes('T')) return new Date(read);
  const local = Temporal.PlainDateTime.from(read.includes('T') ? read : `${read}T00:00`);
  return new Date(local.toZonedDateTime(zone).epochMilliseconds);
}

/** The day of a read date, `YYYY-MM-DD`. */
export const dayOfReading = (read: string): string => read.slice(0, 10);

function patternOf(format: string): RegExp {
  const isApart = /[^A-Z]/.test(format);
  const source = format.replace(/YYYY|YY|MMM|MM|DD|[^A-Z]/g, (part) => {
    if (part === 'MM') return isApart ? '(?<month>\\d{1,2})' : '(?<month>\\d{2})';
    if (part === 'DD') return isApart ? '(?<day>\\d{1,2})' : '(?<day>\\d{2})';
    return PARTS[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}(?!\\d)`, 'u');
}

function dayOf({ year = '', month = '', day = '' }: Readonly<Record<string, string>>): string | undefined {
  const years = yearOf(year);
  const months = /^\d+$/.test(month) ? Number(month) : (MONTHS.get(month.slice(0, 3).toLowerCase()) ?? 0);
  const date = new Date(Date.UTC(years, months - 1, Number(day)));
  const isReal = date.getUTCMonth() === months - 1 && date.getUTCDate() === Number(day);
  return isReal && years >= 1900 && years <= 2200 ? date.toISOString().slice(0, 10) : undefined;
}

function yearOf(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) <= PIVOT ? 2000 : 1900);
}

/** What follows the date as `T10:30:00.000+02:00`, empty when nothing does, null when it is no time. */
function timeOf(rest: string): string | null {
  if (rest.trim() === '') return '';
  const match = TAIL.exec(rest.trimEnd())?.groups;
  if (!match) return null;
  const hour = hourOf(Number(match.hour), match.half?.toUpperCase());
  const [minute, second] = [Number(match.minute), Number(match.second ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  const fraction = (match.fraction ?? '').padEnd(3, '0').slice(0, 3);
  return `T${clock}.${fraction}${offsetText(match.offset)}`;
}

function hourOf(hours: number, half: string | undefined): number {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return 99;
  return (hours % 12) + (half === 'P' ? 12 : 0);
}

function offsetText(offset: string | undefined): string {
  if (offset === undefined) return '';
  return /^[+-]/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(-2)}` : 'Z';
}

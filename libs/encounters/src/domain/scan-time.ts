const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;
const YEAR_FIRST = /^(?<year>\d{4})[-/.](?<one>\d{1,2})[-/.](?<two>\d{1,2})/;
const YEAR_LAST = /^(?<one>\d{1,2})[-/.](?<two>\d{1,2})[-/.](?<year>\d{4})/;
const TIME = /\b(?<hours>\d{1,2})[:.](?<minutes>\d{2})(?:[:.]\d{2})?\s*(?<half>[ap]\.?m\.?)?\s*$/i;
const NO = /^(0|no|n|false|falso|assente|absent|-)$/i;
const YES = /^(1|si|sì|yes|y|x|true|vero|ok|presente|attended|checked in|✓)$/i;

/** What a cell says of when: not, yes without a time, or the instants it may mean; null when it is none of these. */
export type SaidTime = 'no' | 'yes' | readonly Date[] | null;

/** Instants in a zone, given as day and time of the clock there. */
type ToInstant = (date: string, time: string) => number;

/**
 * Reads a cell. `03/04` may be April or March: both readings are given, and whoever knows the days of the event decides.
 */
export function readTime(cell: string, toInstant: ToInstant): SaidTime {
  const text = cell.trim();
  if (text === '' || NO.test(text)) return 'no';
  if (YES.test(text)) return 'yes';
  if (WITH_OFFSET.test(text)) return valid([Date.parse(text.replace(' ', 'T'))]);
  const dates = datesIn(text);
  if (dates.length === 0) return null;
  const time = timeIn(text.replace(YEAR_FIRST, '').replace(YEAR_LAST, ''));
  return valid(dates.map((date) => readingOf(toInstant, date, time)));
}

function readingOf(toInstant: ToInstant, date: string, time: string): number {
  try {
    return toInstant(date, time);
  } catch {
    // Such as the thirtieth of February.
    return NaN;
  }
}

function datesIn(text: string): string[] {
  const first = YEAR_FIRST.exec(text)?.groups;
  if (first) return dated(first.year, first.one, first.two);
  const last = YEAR_LAST.exec(text)?.groups;
  if (!last) return [];
  return [...new Set([...dated(last.year, last.two, last.one), ...dated(last.year, last.one, last.two)])];
}

function dated(year = '', month = '', day = ''): string[] {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return [];
  return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
}

function timeIn(text: string): string {
  const { hours = '0', minutes = '00', half = '' } = TIME.exec(text)?.groups ?? {};
  const clock = Number(hours) % (half === '' ? 24 : 12);
  return `${String(clock + (/^p/i.test(half) ? 12 : 0)).padStart(2, '0')}:${minutes}`;
}

function valid(instants: readonly number[]): readonly Date[] | null {
  const found = instants.filter((each) => !Number.isNaN(each)).map((each) => new Date(each));
  return found.length === 0 ? null : found;
}

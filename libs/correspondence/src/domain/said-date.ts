import { HOUR_MS, MINUTE_MS } from '#kernel';

/** How the months begin in the languages mail programs speak here; letters without accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'gen', 'ene', 'janv'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'abr', 'avr'],
  ['may', 'mag', 'mai'],
  ['jun', 'giu', 'juin'],
  ['jul', 'lug', 'juil'],
  ['aug', 'ago', 'aou'],
  ['sep', 'set'],
  ['oct', 'ott', 'okt'],
  ['nov'],
  ['dec', 'dic', 'dez'],
];
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, utc: 0, gmt: 0, wet: 0, bst: 60, west: 60, cet: 60, mez: 60, cest: 120, mesz: 120, eet: 120 },
  ...{ eest: 180, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
};
const TIME = /\b(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:\s*([ap])\.?\s?m\b\.?)?/i;
const OFFSET = /(?:^|[\s(])(?:gmt|utc)?([+-])(\d{2}):?(\d{2})\b/i;

interface Day {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
}

/**
 * The instant that a mail program wrote for people to read, in any of its languages; null for what names no day.
 * @param offset minutes east of Greenwich, where the words name no zone
 */
export function readSaidDate(words: string, offset: number): Date | null {
  const said = plain(words.slice(0, 200));
  const time = TIME.exec(said);
  const before = time ? said.slice(0, time.index) : said;
  const behind = time ? said.slice(time.index + time[0].length) : '';
  const day =
    namedDay(before) ?? namedDay(behind) ?? numericDay(`${before} ${behind}`, time?.[4] !== undefined);
  if (!day) return null;
  const at = Date.UTC(day.year, day.month, day.day) + timeOf(time) - zoneIn(behind, offset) * MINUTE_MS;
  return isRightDay(day) ? new Date(at) : null;
}

const plain = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\p{Z}/gu, ' ').toLowerCase();

function namedDay(said: string): Day | null {
  const months = [...said.matchAll(/[a-z]{3,}/g)].flatMap(([word]) => {
    const found = MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)));
    return found < 0 ? [] : [found];
  });
  const year = /\b(?:19|20)\d{2}\b/.exec(said);
  const day = /(?<![\d+:-])\b(\d{1,2})(?:st|nd|rd|th)?\b(?![\d:])/.exec(said.replace(year?.[0] ?? '', ' '));
  // Tuesday begins as March does in half of the languages, and stands before the month.
  const month = months.at(-1);
  if (month === undefined || !year || !day) return null;
  return { year: Number(year[0]), month, day: Number(day[1]) };
}

function numericDay(said: string, hasHalves: boolean): Day | null {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(said);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]) - 1, day: Number(iso[3]) };
  const found = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(said);
  if (!found) return null;
  const [one, other, written] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const year = written < 100 ? 2000 + written : written;
  // Where hours are counted twice to twelve the month stands first.
  const isMonthFirst = other > 12 || (hasHalves && one <= 12);
  return isMonthFirst ? { year, month: one - 1, day: other } : { year, month: other - 1, day: one };
}

function timeOf(time: RegExpExecArray | null): number {
  if (!time) return 0;
  const [, hours, minutes, seconds = '0', half] = time;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1_000;
}

function zoneIn(behind: string, offset: number): number {
  const said = OFFSET.exec(behind);
  if (said) return (said[1] === '-' ? -1 : 1) * (Number(said[2]) * 60 + Number(said[3]));
  const name = [...behind.matchAll(/[a-z]+/g)]
    .map(([word]) => word)
    .find((word) => Object.hasOwn(ZONES, word));
  return name === undefined ? offset : (ZONES[name] ?? offset);
}

const isRightDay = ({ year, month, day }: Day): boolean => {
  const at = new Date(Date.UTC(year, month, day));
  return at.getUTCMonth() === month && at.getUTCDate() === day;
};

/** Minutes east of Greenwich that a `Date` header names; 0 where it names none. */
export const offsetOf = (header: string | undefined): number =>
  zoneIn(plain((header ?? '').slice(0, 200)), 0);

/** A wall time as it is written, and how far it says to be ahead of UTC. */
export interface InstantParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Null when it does not say. */
  readonly offsetMinutes: number | null;
}

const OFFSET = '([Zz]|[+-](?:0\\d|1[0-4])(?::?[0-5]\\d)?)';
const ISO = new RegExp(
  '^(\\d{4})-(\\d{2})-(\\d{2})' +
    `(?:[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?: ?${OFFSET})?)?$`,
);

/** ISO 8601 as machines write it: a date, or a date and a time with or without seconds, fraction and offset. */
export function isoParts(text: string): InstantParts | null {
  const match = ISO.exec(text);
  if (!match) return null;
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
    hour: Number(match[4] ?? 0),
    minute: Number(match[5] ?? 0),
    second: Number(match[6] ?? 0),
    millisecond: millisecondsOf(match[7]),
    offsetMinutes: match[8] === undefined ? null : offsetOf(match[8]),
  };
}

/** Finer than a millisecond is cut off: no clock of a promise is. */
const millisecondsOf = (fraction: string | undefined): number =>
  fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));

function offsetOf(text: string): number {
  if (text === 'Z' || text === 'z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2)) * (text.length > 3 ? 1 : 0);
  return text.startsWith('-') ? -minutes : minutes;
}

/** What stands for what in a pattern: its expression, and the part it fills. */
const TOKENS: Readonly<Record<string, readonly [string, keyof Written]>> = {
  yyyy: ['(\\d{4})', 'year'],
  MM: ['(\\d{2})', 'month'],
  M: ['(\\d{1,2})', 'month'],
  dd: ['(\\d{2})', 'day'],
  d: ['(\\d{1,2})', 'day'],
  HH: ['(\\d{2})', 'hour'],
  H: ['(\\d{1,2})', 'hour'],
  hh: ['(\\d{2})', 'half'],
  h: ['(\\d{1,2})', 'half'],
  mm: ['(\\d{2})', 'minute'],
  ss: ['(\\d{2})', 'second'],
  SSS: ['(\\d{3})', 'millisecond'],
  a: ['([AaPp]\\.?[Mm]\\.?)', 'meridiem'],
  X: [OFFSET, 'offset'],
};

interface Written {
  year?: string;
  month?: string;
  day?: string;
  hour?: string;
  half?: string;
  minute?: string;
  second?: string;
  millisecond?: string;
  meridiem?: string;
  offset?: string;
}

export interface PatternReader {
  readonly hasOffset: boolean;
  readonly read: (text: string) => InstantParts | null;
}

/**
 * Reads a pattern such as `dd/MM/yyyy HH:mm` or `yyyy-MM-dd'T'HH:mm:ssX`; undefined when it is none: year, month and day must stand in
 * it once each, letters that mean nothing in quotation marks.
 */
export function patternReader(pattern: string): PatternReader | undefined {
  const parts: (keyof Written)[] = [];
  let isGood = true;
  const source = pattern.replace(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']|'/g, (piece, quoted?: string) => {
    if (quoted !== undefined) return escaped(quoted);
    const token = Object.hasOwn(TOKENS, piece) ? TOKENS[piece] : undefined;
    if (!token && /[A-Za-z']/.test(piece)) isGood = false;
    if (!token) return escaped(piece);
    parts.push(token[1]);
    return token[0];
  });
  if (!isGood || !isWhole(parts)) return undefined;
  const expression = new RegExp(`^${source}$`);
  return { hasOffset: parts.includes('offset'), read: (text) => partsOf(expression.exec(text), parts) };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function isWhole(parts: readonly (keyof Written)[]): boolean {
  const isOnce = new Set(parts).size === parts.length;
  const isDated = (['year', 'month', 'day'] as const).every((part) => parts.includes(part));
  const isHalved = parts.includes('half') === parts.includes('meridiem');
  return isOnce && isDated && isHalved && !(parts.includes('half') && parts.includes('hour'));
}

function partsOf(match: RegExpExecArray | null, parts: readonly (keyof Written)[]): InstantParts | null {
  if (!match) return null;
  const written: Written = {};
  for (const [index, part] of parts.entries()) written[part] = match[index + 1] ?? '';
  const { year, month, day, minute, second, millisecond, offset } = written;
  return {
    ...{ year: Number(year), month: Number(month), day: Number(day), hour: hourOf(written) },
    ...{ minute: Number(minute ?? 0), second: Number(second ?? 0), millisecond: Number(millisecond ?? 0) },
    offsetMinutes: offset === undefined ? null : offsetOf(offset),
  };
}

/** 12 am is midnight, 12 pm noon; a half of the day that has no such hour comes out as no hour at all. */
function hourOf({ hour, half, meridiem }: Written): number {
  if (half === undefined) return Number(hour ?? 0);
  const shown = Number(half);
  if (shown < 1 || shown > 12) return 99;
  return (shown % 12) + (/^p/i.test(meridiem ?? '') ? 12 : 0);
}

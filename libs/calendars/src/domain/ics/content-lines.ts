import { IcsProblem } from './ics-problem.js';

/** One property of an iCalendar file (RFC 5545, 3.1), unfolded. */
export interface ContentLine {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly name: string;
  /** By name in capitals; a parameter of several values keeps them joined by commas. */
  readonly parameters: Readonly<Record<string, string>>;
  /** As written: text is still escaped. */
  readonly value: string;
}

interface Unfolded {
  readonly line: number;
  text: string;
}

/** `NAME;PARAM=value;PARAM="quoted: value":value` */
const NAME = /^[A-Za-z0-9-]+/;
const PARAMETER = /^;([A-Za-z0-9-]+)=("[^"]*"(?:,"[^"]*")*|[^";:]*)/;

/** @throws IcsProblem for a line that is no property */
export function* contentLines(text: string): Generator<ContentLine> {
  for (const { line, text: unfolded } of unfold(text)) {
    if (unfolded.trim() !== '') yield propertyOf(line, unfolded);
  }
}

/** A line that begins with a space or a tab goes on with the one before. */
function unfold(text: string): Unfolded[] {
  const unfolded: Unfolded[] = [];
  for (const [index, physical] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = unfolded.at(-1);
    if (/^[ \t]/.test(physical) && last) last.text += physical.slice(1);
    else unfolded.push({ line: index + 1, text: physical });
  }
  return unfolded;
}

function propertyOf(line: number, text: string): ContentLine {
  const name = NAME.exec(text)?.[0].toUpperCase() ?? '';
  const parameters: Record<string, string> = {};
  let rest = text.slice(name.length);
  for (let match = PARAMETER.exec(rest); match; match = PARAMETER.exec(rest)) {
    parameters[(match[1] as string).toUpperCase()] = (match[2] as string).replaceAll('"', '');
    rest = rest.slice(match[0].length);
  }
  if (name !== '' && rest.startsWith(':')) return { line, name, parameters, value: rest.slice(1) };
  throw new IcsProblem(
    line,
    name || 'LINE',
    'This is no “NAME:value”; a line that goes on must begin with a space.',
  );
}

const ESCAPES: Readonly<Record<string, string>> = { n: ' ', N: ' ' };

/** A TEXT value as people read it, on one line. */
export const readText = (value: string): string =>
  value
    .replace(/\\([nN,;\\])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped)
    .replace(/\s+/g, ' ')
    .trim();

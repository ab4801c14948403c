import { Writable } from 'node:stream';
import type { LoggedError } from './redaction.js';

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info ',
  40: 'warn ',
  50: 'error',
  60: 'fatal',
};

interface Line {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly err?: LoggedError;
  readonly [fact: string]: unknown;
}

/** One log line for people: `12:03:04 info  message  fact=value …`, the error's frames below. Text that is no JSON stays as it is. */
export function readableLine(json: string): string {
  let line: Line;
  try {
    line = JSON.parse(json) as Line;
  } catch {
    return json;
  }
  const { level, time, msg, err, ...facts } = line;
  const head = `${new Date(time).toISOString().slice(11, 19)} ${LEVELS[level] ?? level} ${msg ?? ''}`;
  const tail = Object.entries(facts).map(([name, value]) => `${name}=${shown(value)}`);
  return [[head, ...tail].join('  '), ...(err ? errorLines(err) : [])].join('\n');
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function errorLines(error: LoggedError): string[] {
  const code = error.code ? ` [${error.code}]` : '';
  return [
    `  ${error.type}${code}: ${error.message}`,
    ...error.stack
      .split('\n')
      .filter(Boolean)
      .map((frame) => `    ${frame}`),
    ...(error.cause ? errorLines(error.cause) : []),
  ];
}

/** A destination for the log that writes each line readably to `out`. */
export const readableStream = (out: NodeJS.WritableStream): Writable =>
  new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      out.write(`${readableLine(String(chunk).trimEnd())}\n`);
      done();
    },
  });

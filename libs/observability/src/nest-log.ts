import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';
import { shownText } from './redaction.js';

/** Contexts whose chatter at start matters only to someone looking for it. */
const QUIET = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);

/** Lets Nest write into the log of the process. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log(message: unknown, ...more: unknown[]): void {
    const context = contextOf(more);
    if (QUIET.has(context ?? '')) this.lines.debug(text(message), { context });
    else this.lines.info(text(message), { context });
  }

  /** Nest hands over the stack as text, so it becomes an error again to be logged like any other. */
  error(message: unknown, ...more: unknown[]): void {
    const stack = more.find((part): part is string => typeof part === 'string' && part.includes('\n'));
    const err = message instanceof Error ? message : stack ? withStack(text(message), stack) : undefined;
    this.lines.error(text(message), { context: contextOf(more), ...(err ? { err } : {}) });
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.lines.warn(text(message), { context: contextOf(more) });
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.lines.debug(text(message), { context: contextOf(more) });
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.debug(message, ...more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.lines.fatal(text(message), { context: contextOf(more) });
  }
}

/** Objects are named, not printed: nobody vouches for what is in them. */
function text(message: unknown): string {
  if (typeof message === 'string') return shownText(message);
  return message instanceof Error ? shownText(String(message)) : `(${typeof message})`;
}

function contextOf(more: readonly unknown[]): string | undefined {
  const last = more.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}

function withStack(message: string, stack: string): Error {
  const error = new Error(message);
  error.stack = stack;
  return error;
}

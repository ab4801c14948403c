import { Injectable } from '@nestjs/common';
import { pino, stdTimeFunctions } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { ObservabilityConfig } from './observability.config.js';
import { readableStream } from './readable-lines.js';
import { shown } from './redaction.js';

/** Ids, codes and numbers that explain a line; `err` is the error, if there is one. No personal data. */
export type LogFacts = Readonly<Record<string, unknown>> & { readonly err?: unknown };

/**
 * The log of the process: one line per event, facts apart from the message.
 * Fields that may hold secrets or personal data are removed whoever logs them; of an error only type, message, code and frames stay.
 */
@Injectable()
export class Log {
  constructor(private readonly lines: Logger) {}

  debug(message: string, facts: LogFacts = {}): void {
    this.lines.debug(shown(facts), message);
  }

  info(message: string, facts: LogFacts = {}): void {
    this.lines.info(shown(facts), message);
  }

  warn(message: string, facts: LogFacts = {}): void {
    this.lines.warn(shown(facts), message);
  }

  error(message: string, facts: LogFacts = {}): void {
    this.lines.error(shown(facts), message);
  }

  fatal(message: string, facts: LogFacts = {}): void {
    this.lines.fatal(shown(facts), message);
  }

  /** The same log with facts that stand in each line. */
  with(facts: LogFacts): Log {
    return new Log(this.lines.child(shown(facts)));
  }
}

/** Opens the log as the settings ask; `out` replaces standard output (and is never taken for a terminal). */
export function openLog(
  config: Pick<ObservabilityConfig, 'logLevel' | 'logFormat'>,
  out?: DestinationStream,
): Log {
  const isText = config.logFormat === 'text' || (config.logFormat === 'auto' && !out && process.stdout.isTTY);
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: isText ? stdTimeFunctions.epochTime : stdTimeFunctions.isoTime,
    // `shown` has made it plain already; pino's own would add members that quote rows.
    serializers: { err: (error: unknown) => error },
  };
  const target = out ?? process.stdout;
  return new Log(pino(options, isText ? readableStream(target as NodeJS.WritableStream) : target));
}

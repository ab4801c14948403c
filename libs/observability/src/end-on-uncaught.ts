import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

const FATAL = { uncaughtException: 'exception', unhandledRejection: 'rejection' } as const;

/**
 * A failure that nobody caught leaves the process in a state nobody knows: it is written down (its type, message and frames, no
 * payload) and counted, and `end` is called, once.
 */
export function endOnUncaught(
  log: Log,
  metrics: Metrics,
  end: () => void,
  emitter: NodeJS.EventEmitter = process,
): void {
  const counter = metrics.counter({
    name: 'staffetta_uncaught_failures_total',
    help: 'Failures that nobody caught; the first one ends the process.',
    labels: ['kind'],
  });
  for (const kind of Object.values(FATAL)) counter.inc({ kind }, 0);
  let isEnding = false;
  for (const [event, kind] of Object.entries(FATAL))
    emitter.on(event, (err: unknown) => {
      counter.inc({ kind });
      log.fatal('A failure that nobody caught ends this process.', { kind, err });
      if (!isEnding) end();
      isEnding = true;
    });
}

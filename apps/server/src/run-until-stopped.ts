import { endOnUncaught, Log, Metrics } from '#observability';
import type { RunningServer } from './start-server.js';
import type { StopPace } from './stop-server.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Lets a server run until the process is told to stop, or fails in a way nobody caught; then stops it and ends the process, with 0
 * after a stop in good order. A second signal ends it at once, and so does a stop that takes too long; embedded PostgreSQL, if there is
 * one, goes with the process.
 *
 * @param before what else has to end first
 */
export function runUntilStopped(
  running: RunningServer,
  pace: StopPace,
  before: () => Promise<unknown> = () => Promise.resolve(),
): void {
  const log = running.app.get(Log, { strict: false });
  let isStopping = false;
  const stop = async (code: number): Promise<void> => {
    isStopping = true;
    const limitMs = pace.drainMs + pace.runningMs + pace.closingMs;
    setTimeout(() => {
      log.error('The stop took too long and is cut short.', { limitMs });
      process.exit(1);
    }, limitMs).unref();
    await before().catch(() => undefined);
    await running.close();
    process.exit(code);
  };
  const stopLoudly = (code: number): void =>
    void stop(code).catch((err: unknown) => {
      log.error('The stop failed.', { err });
      process.exit(1);
    });
  for (const signal of SIGNALS) process.on(signal, () => (isStopping ? process.exit(1) : stopLoudly(0)));
  // Whoever started this process and holds a channel to it has gone.
  process.once('disconnect', () => {
    if (!isStopping) stopLoudly(0);
  });
  endOnUncaught(log, running.app.get(Metrics, { strict: false }), () => {
    if (!isStopping) stopLoudly(1);
  });
}

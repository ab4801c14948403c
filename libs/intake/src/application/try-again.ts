import { setTimeout } from 'node:timers/promises';

interface Tries {
  /** Between one try and the next (milliseconds): one more try than there are pauses. */
  readonly pauses: readonly number[];
  /** Ends a pause, and with it the trying. */
  readonly signal: AbortSignal;
  readonly onFailure: (error: unknown) => void;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** Does the work until it succeeds; each failure is told. @throws what the last try threw, once every pause is used or `signal` asks to stop. */
export async function tryAgain(
  work: () => Promise<void>,
  { pauses, signal, onFailure, wait = untilOver }: Tries,
): Promise<void> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) throw error;
      onFailure(error);
    }
    await wait(pause, signal);
    if (signal.aborted) return;
  }
  return work();
}

/** Shutting down cuts a pause short, which is no failure. */
const untilOver = (ms: number, signal: AbortSignal): Promise<unknown> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);

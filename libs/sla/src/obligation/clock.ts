import type { EpochMs } from '#kernel';
import type { BusinessTime } from '../business-time.js';
import type { Obligation, Pause } from './obligation.js';

type Run = Pick<Obligation, 'runsFrom' | 'pauses'>;

const endOf = (pause: Pause): EpochMs => pause.to ?? pause.endsBy;

/** Business time used from when the clock runs to `until`, pauses left out; 0 before. */
export function usedMs({ runsFrom, pauses }: Run, until: EpochMs, calendar: BusinessTime): number {
  const stood = pauses.reduce(
    (sum, pause) => sum + calendar.elapsed(Math.max(pause.from, runsFrom), Math.min(endOf(pause), until)),
    0,
  );
  return calendar.elapsed(runsFrom, until) - stood;
}

/** The first instant at which `ms` of business time are used; an open pause is taken to its own end. */
export function reachedAt({ runsFrom, pauses }: Run, ms: number, calendar: BusinessTime): EpochMs {
  let stood = 0;
  for (const pause of pauses) {
    if (calendar.elapsed(runsFrom, pause.from) - stood >= ms) break;
    stood += calendar.elapsed(Math.max(pause.from, runsFrom), endOf(pause));
  }
  return calendar.add(runsFrom, ms + stood);
}

/** Deadline and last instant in time, for a target and the pauses so far. */
export function deadlineOf(
  run: Run,
  targetMs: number,
  calendar: BusinessTime,
): Pick<Obligation, 'dueAt' | 'lastMetAt'> {
  // Elapsed first exceeds the target at the instant one millisecond more is used; the one before it is the last in time.
  const lastMetAt = reachedAt(run, targetMs + 1, calendar) - 1;
  return { dueAt: Math.min(reachedAt(run, targetMs, calendar), lastMetAt), lastMetAt };
}

import type { WorkingCalendar } from '#calendar';
import { HOUR_MS, MINUTE_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import type { PlannedLead, Step, StepOf } from './step.js';

/** What one transaction does: steps in order, interest that came in between them gathered into batches. */
export type Act = { readonly at: EpochMs; readonly captures: readonly StepOf<'capture'>[] } | Exclude<Step, StepOf<'capture'>>;

/** Steps that commit together, at most. */
const MOST_STEPS = 150;

/**
 * The steps from `from` on that may share a transaction: up to the first instant at which something may fall due, because what
 * falls due is acted on between two transactions. An answer at the deadline itself is in time, so that instant still belongs.
 */
export function nextScene(
  steps: readonly Step[],
  from: number,
  { dueAt, soonest }: { readonly dueAt: EpochMs | null; readonly soonest: (step: Step) => EpochMs },
): readonly Step[] {
  let last = dueAt ?? Number.POSITIVE_INFINITY;
  let end = from;
  for (let step = steps[end]; step && step.at <= last && end - from < MOST_STEPS; step = steps[(end += 1)])
    last = Math.min(last, soonest(step));
  return steps.slice(from, end);
}

/**
 * The earliest instant at which something may fall due because of a step: the shortest target from an offer or an acceptance on;
 * at once for whatever moves deadlines that are there.
 */
export const soonestDue =
  (leads: readonly PlannedLead[], calendar: WorkingCalendar) =>
  (step: Step): EpochMs => {
    if (MOVES_DEADLINES.has(step.kind)) return step.at;
    if (step.kind !== 'offer' && step.kind !== 'accept') return Number.POSITIVE_INFINITY;
    return calendar.add(step.at, leads[step.lead]?.leadType === 'demo' ? 15 * MINUTE_MS : 4 * HOUR_MS);
  };

const MOVES_DEADLINES: ReadonlySet<Step['kind']> = new Set(['hold', 'resume', 'reject', 'withdraw', 'dispute', 'settle']);

/** Gathers captures until a step needs one of them: each batch is recorded at the instant of that step, or of the last step. */
export function actsOf(scene: readonly Step[]): Act[] {
  const acts: Act[] = [];
  let waiting: StepOf<'capture'>[] = [];
  const flush = (at: EpochMs): void => {
    if (waiting.length > 0) acts.push({ at, captures: waiting });
    waiting = [];
  };
  for (const step of scene) {
    const isKnown = waiting.some(({ lead }) => lead === step.lead);
    if (isKnown) flush(step.at);
    if (step.kind === 'capture') waiting.push(step);
    else acts.push(step);
  }
  flush(scene.at(-1)?.at ?? 0);
  return acts;
}

import type { EpochMs } from '#kernel';
import { dayIn } from './season.js';
import type { Step, StepOf } from './step.js';

/** What is done at one instant: a step, or interest that came in before it, gathered into a batch. */
export type Act =
  | { readonly at: EpochMs; readonly captures: readonly StepOf<'capture'>[] }
  | Exclude<Step, StepOf<'capture'>>;

/** The steps of each day in which something happens, in order. */
export function daysOf(steps: readonly Step[]): Step[][] {
  const days: Step[][] = [];
  let [today, dayEnd] = [[] as Step[], ''];
  for (const step of steps) {
    const on = dayIn(step.at);
    if (on !== dayEnd) days.push((today = []));
    dayEnd = on;
    today.push(step);
  }
  return days;
}

/** Gathers captures until a step needs one of them: each batch is recorded at the instant of that step, the last with the last step. */
export function actsOf(steps: readonly Step[]): Act[] {
  const acts: Act[] = [];
  let waiting: StepOf<'capture'>[] = [];
  const flush = (at: EpochMs): void => {
    if (waiting.length > 0) acts.push({ at, captures: waiting });
    waiting = [];
  };
  for (const step of steps) {
    if (waiting.some(({ lead }) => lead === step.lead)) flush(step.at);
    if (step.kind === 'capture') waiting.push(step);
    else acts.push(step);
  }
  flush(steps.at(-1)?.at ?? 0);
  return acts;
}

import { inspect } from 'node:util';
import { commitOfNow } from '../../support/stack/commit.js';
import { describeMachine } from './machine.js';
import type { Outcome } from './outcome.js';
import { RunningCourse } from './running-course.js';
import type { Wishes } from './running-course.js';
import type { Trial } from './trial.js';

/** Runs one trial and ends whatever it started; what breaks it off counts as a failure. */
export async function runTrial(trial: Trial, wishes: Wishes): Promise<Outcome> {
  const course = new RunningCourse(wishes);
  const interrupted = (): void => void course.cleanup.run().then(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  course.say(`${trial.kind} ${trial.name}: ${wishes.rounds} × ${trial.unit}, seed ${wishes.seed}`);
  try {
    await trial.run(course);
    if (course.passes + course.failings === 0) course.failed('nothing was looked at');
  } catch (error) {
    course.failed(`broken off: ${inspect(error)}`);
  } finally {
    await course.cleanup.run();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
  return outcomeOf(trial, wishes, course);
}

const outcomeOf = (
  { row, kind, name }: Trial,
  { seed, rounds, mode }: Wishes,
  { passes, failings, failures, figures, remarks, seconds }: RunningCourse,
): Outcome => ({
  ...{ row, kind, name, mode, seed, rounds, passed: passes, failed: failings },
  ...{ failures, figures, remarks, seconds },
  at: new Date().toISOString(),
  commit: commitOfNow(),
  machine: describeMachine(),
});

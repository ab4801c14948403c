import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TRIALS } from '../trials.js';
import { runApart } from './apart.js';
import { readArguments } from './arguments.js';
import type { Asked } from './arguments.js';
import { missing } from './needs.js';
import type { Outcome } from './outcome.js';
import { record } from './results.js';
import { runTrial } from './run-trial.js';
import type { Need, Trial } from './trial.js';

/** Builds what is stale and tells how far it is. */
type Build = (note: (text: string) => void) => Promise<unknown>;

/** Runs the trials that the arguments name; the last line is `N passed, N failed`. Gives the exit code. */
export async function main(kind: string | undefined, args: readonly string[], build: Build): Promise<number> {
  try {
    const asked = readArguments(kind, args, TRIALS);
    return asked.isList ? list(asked.trials) : await run(asked, build);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function list(trials: readonly Trial[]): number {
  for (const { row, kind, name, promise, rounds, unit } of trials) {
    console.log(
      `${String(row).padStart(2)}  ${kind} ${name}  ${promise} (${rounds.short} / ${rounds.long} × ${unit})`,
    );
  }
  return 0;
}

async function run(asked: Asked, build: Build): Promise<number> {
  const [able, unable] = apartBy(asked.trials, ({ needs }) => missing(needs).length === 0);
  const wants = (need: Need): boolean => able.some(({ needs }) => needs?.includes(need));
  if (!asked.isAsBuilt && (wants('build') || wants('web'))) await build(console.log);
  const outcomes = asked.isOne ? await alone(able, asked) : await runApart(able, asked);
  if (asked.isRecord) record(outcomes);
  if (asked.json !== undefined) writeFileSync(resolve(asked.json), JSON.stringify(outcomes, null, 2));
  return tell(outcomes, unable);
}

async function alone([trial]: readonly Trial[], asked: Asked): Promise<Outcome[]> {
  return trial ? [await runTrial(trial, { ...asked, rounds: asked.rounds ?? trial.rounds[asked.mode] })] : [];
}

function tell(outcomes: readonly Outcome[], unable: readonly Trial[]): number {
  for (const { kind, name, needs } of unable) {
    console.log(`left out: ${kind} ${name} needs ${missing(needs).join(', ')}, which this machine lacks`);
  }
  for (const { kind, name, seed, rounds, mode } of outcomes.filter(({ failed }) => failed > 0)) {
    console.log(`again: npm run ${kind} -- ${name} --${mode} --seed ${seed} --rounds ${rounds}`);
  }
  const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
  const failed = outcomes.reduce((sum, each) => sum + each.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

const apartBy = <T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] => [
  items.filter(holds),
  items.filter((item) => !holds(item)),
];

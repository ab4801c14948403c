import { parseArgs } from 'node:util';
import { board } from '../board.js';
import { capture } from '../capture.js';
import { credit } from '../credit.js';
import { imports } from '../import.js';
import { rehearse } from '../rehearse.js';
import { judge } from '../judge.js';
import { live } from '../live.js';
import { memory } from '../memory.js';
import { reports } from '../reports.js';
import { standing } from '../standing.js';
import { start } from '../start.js';
import { timers } from '../timers.js';
import type { Bench, Outcome, Wishes } from './bench.js';
import { Cleanup } from '../../test/support/stack/cleanup.js';
import { commitOfNow } from '../../test/support/stack/commit.js';
import { describeMachine, machineLine } from './machine.js';
import type { Machine } from './machine.js';
import { tableText, writeJson } from './report.js';
import { record } from './results.js';

const BENCHES: readonly Bench[] = [
  capture,
  imports,
  board,
  standing,
  judge,
  rehearse,
  timers,
  live,
  credit,
  reports,
  start,
  memory,
];

const USAGE = `npm run bench -- <${BENCHES.map(({ name }) => name).join('|')}> [--rounds N] [--size N,N…] [--seconds N] [--json file] [--record] [--as-built] [--keep folder]`;

/** Builds what is stale and tells how far it is. */
type Build = (note: (text: string) => void) => Promise<unknown>;

/** Runs the bench that the arguments name and returns the exit code. */
export async function main(args: readonly string[], build: Build): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const { bench, wishes } = asked;
  if (bench.isOfBuild && !wishes.isAsBuilt) await build(console.log);
  const machine = describeMachine();
  console.log(`bench ${bench.name}: ${machineLine(machine)}`);
  const from = Date.now();
  const outcome = await runClean(bench, wishes);
  const seconds = Math.round((Date.now() - from) / 1_000);
  for (const table of outcome.tables) console.log(tableText(table));
  console.log(`\n${seconds} s in all`);
  keep(asked, outcome, { at: new Date(from).toISOString(), machine });
  const { faults } = outcome;
  for (const fault of faults) console.error(`FAULT: ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

/** Writes what is wanted of it: every number into a file, and the figures into the results of docs/performance.md. */
function keep(
  { bench, wishes, json, isRecorded }: Asked,
  { figures, numbers, faults }: Outcome,
  { at, machine }: { readonly at: string; readonly machine: Machine },
): void {
  const { name } = bench;
  if (json !== undefined) {
    const file = writeJson(json, { bench: name, at, machine, wishes, faults, figures: numbers });
    console.log(`written to ${file}`);
  }
  if (!isRecorded) return;
  const { processor, cores, memoryGb, platform, node, loadBefore } = machine;
  record({
    ...{ bench: name, at, commit: commitOfNow(), loadBefore, rounds: wishes.rounds, faults, figures },
    machine: `${processor}, ${cores} cores, ${memoryGb} GB, ${platform}, Node ${node}`,
  });
  console.log(
    'recorded in docs/performance/results.json; `npm run gen -- --only performance` writes the page',
  );
}

async function runClean(bench: Bench, wishes: Wishes): Promise<Outcome> {
  const cleanup = new Cleanup();
  const interrupted = (): void => {
    // Whatever is under way now loses its servers, and what it says of that is of no interest.
    process.on('uncaughtException', () => undefined).on('unhandledRejection', () => undefined);
    void cleanup.run().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const from = performance.now();
  const note = (text: string): void =>
    console.log(`${((performance.now() - from) / 1_000).toFixed(1).padStart(7)} s  ${text}`);
  try {
    return await bench.run({ ...wishes, note, cleanup });
  } finally {
    await cleanup.run();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

interface Asked {
  readonly bench: Bench;
  readonly wishes: Wishes;
  readonly json: string | undefined;
  readonly isRecorded: boolean;
}

const OPTIONS = {
  rounds: { type: 'string' },
  size: { type: 'string' },
  seconds: { type: 'string' },
  json: { type: 'string' },
  record: { type: 'boolean' },
  'as-built': { type: 'boolean' },
  keep: { type: 'string' },
} as const;

/** Undefined when they make no sense. */
function readArguments(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const bench = BENCHES.find(({ name }) => positionals.length === 1 && name === positionals[0]);
    if (!bench) return undefined;
    const [rounds] = counts(values.rounds) ?? [bench.defaults.rounds];
    const [seconds] = counts(values.seconds) ?? [bench.defaults.seconds];
    const sizes = counts(values.size) ?? bench.defaults.sizes;
    const isAsBuilt = values['as-built'] ?? false;
    if (rounds === undefined || seconds === undefined) return undefined;
    const wishes = { rounds, seconds, sizes, isAsBuilt, keep: values.keep };
    return { bench, wishes, json: values.json, isRecorded: values.record ?? false };
  } catch {
    return undefined;
  }
}

/** `1,100` as numbers. @throws when one of them is no whole number above 0 */
function counts(text: string | undefined): number[] | undefined {
  const numbers = text?.split(',').map(Number);
  if (numbers?.some((number) => !Number.isInteger(number) || number < 1)) throw new RangeError(text);
  return numbers;
}

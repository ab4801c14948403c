import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Asked } from './arguments.js';
import type { Outcome } from './outcome.js';
import { describeMachine } from './machine.js';
import type { Trial } from './trial.js';

const RUN = fileURLToPath(new URL('../run.mjs', import.meta.url));
/** Longest that one trial may take (ms). */
const LIMIT_MS = { short: 600_000, long: 6 * 3_600_000 };

/** Runs each trial in a process of its own, so that what one breaks the next does not meet; some at a time, as was asked. */
export async function runApart(trials: readonly Trial[], asked: Asked): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'staffetta-outcomes-'));
  const waiting = [...trials];
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let trial = waiting.shift(); trial; trial = waiting.shift()) {
      const outcome = await runOne(trial, asked, join(folder, `${trial.kind}-${trial.name}.json`));
      outcomes.push(outcome);
      console.log(lineOf(outcome));
    }
  };
  try {
    await Promise.all(Array.from({ length: asked.jobs }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return outcomes.sort((one, other) => one.row - other.row);
}

const lineOf = ({ row, kind, name, passed, failed, seconds }: Outcome): string =>
  `${failed === 0 ? '✔' : '✖'} ${String(row).padStart(2)} ${kind} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`;

async function runOne(trial: Trial, asked: Asked, file: string): Promise<Outcome> {
  const rounds = asked.rounds ?? trial.rounds[asked.mode];
  const told = ['--seed', asked.seed, '--rounds', rounds, '--json', file].map(String);
  const from = performance.now();
  const said = await ended(
    [trial.kind, trial.name, `--${asked.mode}`, '--as-built', ...told],
    LIMIT_MS[asked.mode],
  );
  if (existsSync(file)) {
    const [outcome] = JSON.parse(readFileSync(file, 'utf8')) as Outcome[];
    if (outcome && outcome.failed > 0) console.log(said);
    if (outcome) return outcome;
  }
  console.log(said);
  const { row, kind, name } = trial;
  return {
    ...{ row, kind, name, mode: asked.mode, seed: asked.seed, rounds, passed: 0, failed: 1 },
    ...{ failures: ['its process ended without an outcome'], figures: [], remarks: [] },
    seconds: Math.round((performance.now() - from) / 1_000),
    ...{ at: new Date().toISOString(), commit: 'unknown', machine: describeMachine() },
  };
}

/** Runs it to its end and gives what it said. */
function ended(args: readonly string[], limitMs: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [RUN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-200_000)));
    }
    const asks = setTimeout(() => child.kill('SIGTERM'), limitMs);
    const forces = setTimeout(() => child.kill('SIGKILL'), limitMs + 60_000);
    child.once('close', () => {
      clearTimeout(asks);
      clearTimeout(forces);
      resolve(said);
    });
  });
}

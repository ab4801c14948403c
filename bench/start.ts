import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../test/support/stack/port.js';
import type { Bench, Course, Outcome } from './lib/bench.js';
import { fromRoot } from './lib/capture-sides.js';
import { figure } from './lib/figures.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import type { Side } from './lib/rounds.js';
import { ratiosOf, spreadOf } from './lib/statistics.js';

/** A page that is not there by then never comes (ms). */
const PATIENCE_MS = 180_000;
const LOOK_EVERY_MS = 10;

/** Sizes mean nothing here. */
export const start: Bench = {
  name: 'start',
  isOfBuild: true,
  defaults: { rounds: 5, sizes: [1], seconds: 1 },
  run: async (course) => {
    const home = join(tmpdir(), `staffetta-bench-start-${process.pid}`);
    course.cleanup.add(() => rmSync(home, { recursive: true, force: true }));
    const product = fromRoot('bench/start-product.mjs');
    const sides: Side<Started>[] = [
      {
        name: 'first start',
        round: (number) => {
          rmSync(home, { recursive: true, force: true });
          mkdirSync(home, { recursive: true, mode: 0o755 });
          return startOnce(product, home, course, number);
        },
      },
      { name: 'later start', round: (number) => startOnce(product, home, course, number) },
      {
        name: 'empty Nest route',
        round: (number) => startOnce(fromRoot('bench/start-floor-nest.mjs'), home, course, number),
      },
      {
        name: 'bare node:http',
        round: (number) => startOnce(fromRoot('bench/start-floor-node.mjs'), home, course, number),
      },
    ];
    const rounds = await takeTurns(sides, course.rounds, course.note);
    return outcomeOf(sides.map(({ name }, index) => ({ name, rounds: rounds[index] ?? [] })));
  },
};

interface Started {
  /** From the start of the process to the page with everything it names (ms). */
  readonly usableMs: number;
  /** Files that the page names, and bytes of all of them. */
  readonly files: number;
  readonly bytes: number;
  readonly faults: readonly string[];
}

interface Measured {
  readonly name: string;
  readonly rounds: readonly Started[];
}

/** Starts the program, waits for its page with all that it names, and stops it. */
async function startOnce(
  file: string,
  home: string,
  { cleanup, isAsBuilt }: Course,
  number: number,
): Promise<Started> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, [file], {
    env: {
      ...{ ...process.env, NODE_OPTIONS: '', PORT: String(port), STAFFETTA_HOME: home },
      ...{ LOG_LEVEL: 'error', START_AS_BUILT: isAsBuilt ? '1' : '' },
    },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await gone;
  };
  cleanup.add(stop);
  const url = `http://127.0.0.1:${port}`;
  const page = await pageOf(url, () => child.exitCode === null);
  const named = [...(page ?? '').matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
  const got = await Promise.all(named.map((path) => sizeOf(url + path)));
  const usableMs = performance.now() - from;
  await stop();
  const missing = named.filter((_, index) => got[index] === undefined);
  return {
    usableMs,
    files: named.length,
    bytes: got.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    faults: [
      ...(page === undefined ? [`${file} showed no page in round ${number}.`] : []),
      ...missing.map((path) => `${file} names ${path} and does not serve it.`),
    ],
  };
}

async function pageOf(url: string, isAlive: () => boolean): Promise<string | undefined> {
  for (let waited = 0; waited < PATIENCE_MS && isAlive(); waited += LOOK_EVERY_MS) {
    const answer = await fetch(url, { headers: { accept: 'text/html' } }).catch(() => undefined);
    if (answer?.status === 200) return answer.text();
    await sleep(LOOK_EVERY_MS);
  }
  return undefined;
}

async function sizeOf(url: string): Promise<number | undefined> {
  const answer = await fetch(url);
  const content = await answer.arrayBuffer();
  return answer.ok ? content.byteLength : undefined;
}

const outcomeOf = (measured: readonly Measured[]): Outcome => {
  const times = ({ rounds }: Measured): number[] => rounds.map(({ usableMs }) => usableMs);
  const nest = measured.find(({ name }) => name === 'empty Nest route') ?? { name: '', rounds: [] };
  return {
    tables: [
      {
        title: 'to a usable page: median (min–max) of the rounds',
        columns: ['', 'ms', '× an empty Nest route', 'files', 'kB'],
        rows: measured.map((each) => [
          each.name,
          spreadText(spreadOf(times(each))),
          spreadText(ratiosOf(times(each), times(nest))),
          String(each.rounds[0]?.files ?? 0),
          shortly((each.rounds[0]?.bytes ?? 0) / 1_024),
        ]),
      },
    ],
    figures: measured.slice(0, 2).flatMap((each) =>
      figure(
        each.name,
        's',
        times(each).map((ms) => ms / 1_000),
        { floor: times(nest).map((ms) => ms / 1_000) },
      ),
    ),
    numbers: measured,
    faults: measured.flatMap(({ rounds }) => rounds.flatMap(({ faults }) => faults)),
  };
};

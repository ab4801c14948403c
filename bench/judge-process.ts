import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const HOUSE = fileURLToPath(new URL('..', import.meta.url));
const USAGE = new URL('judge-usage.mjs', import.meta.url).href;

/** What one run of a program took, its start included, and what it said. */
export interface MeasuredRun {
  readonly wallMs: number;
  readonly processorMs: number;
  readonly maxRssMb: number;
  readonly said: string;
}

/** Runs a Node program of the house to its end. Throws when it fails. */
export async function runMeasured(program: string, args: readonly string[]): Promise<MeasuredRun> {
  const from = performance.now();
  const child = spawn(process.execPath, ['--import', USAGE, program, ...args], {
    cwd: HOUSE,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const reading = Promise.all([text(child.stdout!), text(child.stdio[3] as Readable)]);
  const [code] = (await once(child, 'exit')) as [number | null];
  const wallMs = performance.now() - from;
  const [said, usage] = await reading;
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}.`);
  return {
    wallMs,
    said: said.trim(),
    ...(JSON.parse(usage) as Pick<MeasuredRun, 'processorMs' | 'maxRssMb'>),
  };
}

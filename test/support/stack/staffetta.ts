import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const CLI = fileURLToPath(new URL('../../../dist/program/cli.js', import.meta.url));

type Env = Readonly<Record<string, string | undefined>>;

/** How a command ended. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Both outputs, as they came. */
  readonly text: string;
}

/**
 * Starts a command of the built command line in a process of its own.
 * @param around what it inherits: all of ours when left out
 */
export function startStaffetta(
  args: readonly string[],
  env: Env,
  around: Env = process.env,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...around, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = { out: '', err: '', text: '' };
  for (const [name, output] of [['out', child.stdout] as const, ['err', child.stderr] as const])
    output.on('data', (chunk: Buffer) => {
      heard[name] += chunk.toString();
      heard.text += chunk.toString();
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...heard }));
  });
  return { child, ended };
}

/** The same to its end. */
export const staffetta = (args: readonly string[], env: Env, around?: Env): Promise<Ended> =>
  startStaffetta(args, env, around).ended;

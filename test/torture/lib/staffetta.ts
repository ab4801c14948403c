import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/program/cli.js', import.meta.url));

export interface Told {
  readonly code: number | null;
  /** Both outputs, as they came. */
  readonly text: string;
}

/** Runs a command of the built product to its end. */
export async function staffetta(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Told> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (chunk: Buffer) => (text += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text };
}

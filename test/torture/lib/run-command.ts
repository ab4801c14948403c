import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/program/cli.js', import.meta.url));

/** How a command of `staffetta` ended, and what it wrote to its output. */
interface Ended {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Runs the built command line in a process of its own. */
export const runCommand = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [MAIN, ...args], options, (_error, said, complained) =>
      resolve({ code: child.exitCode ?? 1, said, complained }),
    );
  });

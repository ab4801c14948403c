import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cleanup } from './cleanup.js';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
}

/** Starts a Node program that listens on the `PORT` it is given, and waits until it answers; it ends with the bench. */
export async function startServerProcess(
  program: string,
  env: Readonly<Record<string, string>>,
  cleanup: Cleanup,
): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), ...env },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  cleanup.add(() => end(child));
  await untilListening(url, child, program);
  return { url, pid: child.pid ?? 0 };
}

async function untilListening(url: string, child: ChildProcess, program: string): Promise<void> {
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 50) {
    const isListening = await fetch(`${url}/health/ready`).then(
      () => true,
      () => false,
    );
    if (isListening) return;
    await sleep(50);
  }
  throw new Error(`${program} does not answer at ${url} (exit code ${child.exitCode}).`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatient);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

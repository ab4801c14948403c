import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Behind } from './behind.js';

/** Both stand in one folder once they are built. */
const MAIN = fileURLToPath(new URL('./server.js', import.meta.url));
/** A process that is not gone after so long is ended (ms): longer than its own bound. */
const GONE_WITHIN_MS = 15_000;
const READY_LOOK_MS = 100;

export interface ProcessOptions {
  /** For people: `api-1`. */
  readonly name: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
}

/** One server of the cluster. It ends with this process, however that ends: the channel between the two closes. */
export class ClusterProcess {
  readonly url: string;
  readonly gone: Promise<unknown>;
  private readonly child: ChildProcess;
  private isWanted = true;

  constructor(readonly options: ProcessOptions) {
    const { port, env } = options;
    this.url = `http://127.0.0.1:${port}`;
    this.child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.gone = once(this.child, 'exit');
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** It ended without being told to. */
  get hasDied(): boolean {
    return this.isWanted && !this.isAlive;
  }

  /** Resolves when it serves, or with false when it ended before. */
  async ready(): Promise<boolean> {
    const behind = new Behind(this.url);
    for (; this.isAlive; await sleep(READY_LOOK_MS)) {
      await behind.look();
      if (behind.isReady) return true;
    }
    return false;
  }

  async stop(): Promise<void> {
    this.isWanted = false;
    if (!this.isAlive) return;
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), GONE_WITHIN_MS);
    await this.gone;
    clearTimeout(late);
  }

  private get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }
}

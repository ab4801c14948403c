import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CrowdReport, CrowdWish, Receipt } from '../../libs/live/src/test-support/socket-crowd.js';
import type { Cleanup } from '../../test/support/stack/cleanup.js';

const FILE = fileURLToPath(new URL('../live-sockets.mjs', import.meta.url));

interface Reply {
  readonly id: number;
  readonly given?: unknown;
  readonly problem?: string;
}

/** Many sockets in a process of their own; it ends with the bench. */
export class SocketProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private asked = 0;

  constructor(cleanup: Cleanup) {
    this.child = fork(FILE, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.child.on('message', (reply: Reply) => this.waiting.get(reply.id)?.(reply));
    this.child.on('exit', () => this.failAll());
    cleanup.add(() => void (this.child.connected && this.child.disconnect()));
  }

  open(wish: CrowdWish): Promise<CrowdReport> {
    return this.ask('open', wish);
  }

  /** How many sockets have seen at least that value in a cell, as soon as `count` have or the time is over. */
  until(wish: {
    readonly cell: string;
    readonly value: number;
    readonly count: number;
    readonly withinMs: number;
  }): Promise<number> {
    return this.ask('until', wish);
  }

  /** What came since the last time. */
  take(): Promise<Receipt[]> {
    return this.ask('take');
  }

  close(): Promise<CrowdReport> {
    return this.ask('close');
  }

  private ask<Given>(deed: string, wish?: unknown): Promise<Given> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ given, problem }) => {
        this.waiting.delete(id);
        if (problem === undefined) resolve(given as Given);
        else reject(new Error(`The sockets failed: ${problem}`));
      });
      this.child.send({ id, deed, wish });
    });
  }

  private failAll(): void {
    for (const [id, hear] of this.waiting) hear({ id, problem: 'their process ended' });
  }
}

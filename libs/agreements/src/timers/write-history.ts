import { Injectable } from '@nestjs/common';
import { Leases } from '#journal';
import { historyLease } from '../persistence/due.js';

/** Keeps a workspace quiet while somebody writes its past. */
@Injectable()
export class WriteHistory {
  constructor(private readonly leases: Leases) {}

  /**
   * Runs `work`; meanwhile no process acts on what falls due in this workspace, so the writer does it, each thing at its own instant
   * (`Timers.runUntil`). Should the writer die, the timers take over within seconds.
   */
  async run<T>(workspaceId: string, work: () => Promise<T>): Promise<T> {
    const done = new AbortController();
    let written: Promise<T> | undefined;
    await this.leases.runWhileLeased(historyLease(workspaceId), done.signal, async () => {
      written = work();
      await written.catch(() => undefined);
      done.abort();
    });
    if (!written) throw new Error('History was not written: the lease was never taken.');
    return written;
  }
}

import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database, Signals } from '#database';
import { allWorkspaces } from '#identity';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { SECOND_MS } from '#kernel';
import { Log } from '#observability';
import { DrainBacklog } from './drain-backlog.js';

/** Shifts begin, leave runs out and periods turn by time alone: somebody has to look. */
const EVERY_MS = 15 * SECOND_MS;

/** One process at a time looks whether anybody can take what waits: regularly everywhere, and at once where it is told of room. */
@Injectable()
export class DrainRegularly implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  /** Workspaces with room, since the last look. */
  private readonly told = new Set<string>();
  private running: Promise<void> = Promise.resolve();
  private nudge = new AbortController();

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly draining: DrainBacklog,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('routing', this.stop.signal, (lease) => this.look(lease));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async look(lease: Lease): Promise<void> {
    const silence = this.signals.on('room', (workspaceId) => {
      this.told.add(workspaceId);
      this.nudge.abort();
    });
    try {
      while (lease.isHeld()) {
        const workspaces = await this.database.withRole('accounts', allWorkspaces);
        await this.drainAll(
          lease,
          workspaces.map(({ id }) => id),
        );
        await this.listen(lease, performance.now() + EVERY_MS);
      }
    } finally {
      silence();
    }
  }

  /** Until it is time to look everywhere again. Who tells while others are drained is heard right after. */
  private async listen(lease: Lease, until: number): Promise<void> {
    for (let left = EVERY_MS; lease.isHeld() && left > 0; left = until - performance.now()) {
      this.nudge = new AbortController();
      if (this.told.size === 0) await lease.pause(left, this.nudge.signal);
      const told = [...this.told];
      this.told.clear();
      await this.drainAll(lease, told);
    }
  }

  private async drainAll(lease: Lease, workspaceIds: readonly string[]): Promise<void> {
    for (const id of workspaceIds) if (lease.isHeld()) await this.drain(id);
  }

  /** What fails in one workspace keeps no other waiting. */
  private async drain(workspaceId: string): Promise<void> {
    try {
      await this.draining.run(workspaceId);
    } catch (err) {
      this.log.error('Waiting leads could not be dealt out; the next look tries again.', { err });
    }
  }
}

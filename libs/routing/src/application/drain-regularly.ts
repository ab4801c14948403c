import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { allWorkspaces } from '#identity';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { SECOND_MS } from '#kernel';
import { Log } from '#observability';
import { DrainBacklog } from './drain-backlog.js';

/** Shifts begin, leave ends and periods turn by time alone: somebody has to look. */
const EVERY_MS = 15 * SECOND_MS;

/** One process at a time looks whether anybody can take what waits. */
@Injectable()
export class DrainRegularly implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
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
    while (lease.isHeld()) {
      const workspaces = await this.database.withRole('accounts', allWorkspaces);
      for (const { id } of workspaces) if (lease.isHeld()) await this.drain(id);
      await lease.pause(EVERY_MS);
    }
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

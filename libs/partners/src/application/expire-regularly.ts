import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { allWorkspaces } from '#identity';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { MINUTE_MS } from '#kernel';
import { Log } from '#observability';
import { ExpireRegistrations } from './expire-registrations.js';

/** One process at a time looks in all workspaces for protections that end. */
@Injectable()
export class ExpireRegularly implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
    private readonly expiring: ExpireRegistrations,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('registrations', this.stop.signal, (lease) => this.look(lease));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async look(lease: Lease): Promise<void> {
    while (lease.isHeld()) {
      const workspaces = await this.database.withRole('accounts', allWorkspaces);
      for (const { id } of workspaces) if (lease.isHeld()) await this.expire(lease, id);
      await lease.pause(MINUTE_MS);
    }
  }

  /** What fails in one workspace keeps no other waiting. */
  private async expire(lease: Lease, workspaceId: string): Promise<void> {
    try {
      let count = 1;
      while (count > 0 && lease.isHeld())
        count = await this.database.withWorkspace(workspaceId, (tx) => this.expiring.run(tx, workspaceId));
    } catch (err) {
      this.log.error('Protections could not be ended; the next look tries again.', { err });
    }
  }
}

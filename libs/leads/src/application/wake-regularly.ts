import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { allWorkspaces } from '#identity';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { SECOND_MS } from '#kernel';
import { Log } from '#observability';
import { WakeLeads } from './wake-leads.js';

/** A snooze ends by time alone: somebody has to look. Clocks run on at their minute, whenever that is. */
const EVERY_MS = 15 * SECOND_MS;

/** One process at a time looks in all workspaces for leads whose snooze is over. */
@Injectable()
export class WakeRegularly implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
    private readonly waking: WakeLeads,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('waking', this.stop.signal, (lease) => this.look(lease));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async look(lease: Lease): Promise<void> {
    while (lease.isHeld()) {
      const workspaces = await this.database.withRole('accounts', allWorkspaces);
      for (const { id } of workspaces) if (lease.isHeld()) await this.wake(lease, id);
      await lease.pause(EVERY_MS);
    }
  }

  /** What fails in one workspace keeps no other waiting. */
  private async wake(lease: Lease, workspaceId: string): Promise<void> {
    try {
      let woken = 1;
      while (woken > 0 && lease.isHeld())
        woken = await this.database.withWorkspace(workspaceId, (tx) => this.waking.run(tx, workspaceId));
    } catch (err) {
      this.log.error('Snoozed leads could not be woken; the next look tries again.', { err });
    }
  }
}

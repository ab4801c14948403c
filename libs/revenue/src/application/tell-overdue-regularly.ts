import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { allWorkspaces } from '#identity';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { MINUTE_MS } from '#kernel';
import { Log } from '#observability';
import { TellOverdueSteps } from './tell-overdue-steps.js';

/** A day passes by time alone: somebody has to look. */
const EVERY_MS = 5 * MINUTE_MS;

/** One process at a time looks in all workspaces for steps whose day has passed. */
@Injectable()
export class TellOverdueRegularly implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
    private readonly telling: TellOverdueSteps,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('overdue-steps', this.stop.signal, (lease) => this.look(lease));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async look(lease: Lease): Promise<void> {
    while (lease.isHeld()) {
      const workspaces = await this.database.withRole('accounts', allWorkspaces);
      for (const { id } of workspaces) if (lease.isHeld()) await this.tell(lease, id);
      await lease.pause(EVERY_MS);
    }
  }

  /** What fails in one workspace keeps no other waiting. */
  private async tell(lease: Lease, workspaceId: string): Promise<void> {
    try {
      let told = 1;
      while (told > 0 && lease.isHeld())
        told = await this.database.withWorkspace(workspaceId, (tx) => this.telling.run(tx, workspaceId));
    } catch (err) {
      this.log.error('Overdue steps could not be told; the next look tries again.', { err });
    }
  }
}

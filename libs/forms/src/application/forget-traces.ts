import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import { allWorkspaces } from '#identity';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { DAY_MS, HOUR_MS } from '#kernel';
import { Log } from '#observability';
import { FORMS_KEPT_DAYS } from '../domain/personal-data.js';
import { deleteHitsBefore } from '../persistence/hits.js';
import { deleteVisitsBefore } from '../persistence/visits.js';

/** One process at a time, hourly, forgets what was sent, and where browsers were, 90 days ago. What was agreed to stays. */
@Injectable()
export class ForgetTraces implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('form-traces', this.stop.signal, (lease) => this.hourly(lease));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async hourly(lease: Lease): Promise<void> {
    while (lease.isHeld()) {
      await this.run().catch((err: unknown) =>
        this.log.error('Old submissions and visits could not be forgotten; the next hour tries again.', {
          err,
        }),
      );
      await lease.pause(HOUR_MS);
    }
  }

  /** How many went, in all workspaces. */
  async run(): Promise<number> {
    let count = 0;
    for (const { id } of await this.database.withRole('accounts', allWorkspaces))
      count += await this.database.withWorkspace(id, async (tx) => {
        const before = new Date((await databaseInstant(tx)).getTime() - FORMS_KEPT_DAYS * DAY_MS);
        return (await deleteHitsBefore(tx, id, before)) + (await deleteVisitsBefore(tx, id, before));
      });
    return count;
  }
}

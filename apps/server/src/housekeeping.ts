import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { ForgetRemovedAttachments } from '#attachments';
import { Database, databaseInstant } from '#database';
import { forgetOldBounds, forgetOldIdempotencyRecords } from '#http';
import { allWorkspaces } from '#identity';
import { ForgetOldIntake } from '#intake';
import { ensureJournalMonths, Leases } from '#journal';
import type { Lease } from '#journal';
import { HOUR_MS } from '#kernel';
import { Log } from '#observability';
import { SampleMaker } from './sample/sample-maker.js';

/** What has to be done now and then and by one process only: partitions ahead, retention, samples that were never finished. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
    private readonly forgetOldIntake: ForgetOldIntake,
    private readonly forgetRemovedAttachments: ForgetRemovedAttachments,
    private readonly sampleMaker: SampleMaker,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('housekeeping', this.stop.signal, (lease) =>
      this.hourly(lease),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async hourly(lease: Lease): Promise<void> {
    while (lease.isHeld()) {
      // Making one anew takes its time, and nothing here waits for it.
      void this.sampleMaker.remakeUnfinished();
      await this.once().catch((err: unknown) =>
        this.log.error('Housekeeping failed and tries again in an hour.', { err }),
      );
      await lease.pause(HOUR_MS);
    }
  }

  private async once(): Promise<void> {
    await this.database.withRole('accounts', forgetOldBounds);
    const workspaces = await this.database.withRole('accounts', allWorkspaces);
    for (const { id } of workspaces) {
      await this.database.withWorkspace(id, async (tx) => {
        await ensureJournalMonths(tx, await databaseInstant(tx), 2);
        await forgetOldIdempotencyRecords(tx);
      });
      await this.forgetOldIntake.run(id);
      await this.forgetRemovedAttachments.run(id);
    }
  }
}

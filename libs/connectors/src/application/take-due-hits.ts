import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { SECOND_MS } from '#kernel';
import { Log } from '#observability';
import { dueHits } from '../persistence/hits.js';
import { ReplayHits } from './replay-hits.js';

const PAUSE_MS = 5 * SECOND_MS;
const AT_ONCE = 100;

/** One process at a time takes hits anew that failed for a cause that may pass, each when its time has come. */
@Injectable()
export class TakeDueHits implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
    private readonly replayHits: ReplayHits,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('connector-again', this.stop.signal, (lease) =>
      this.look(lease),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async look(lease: Lease): Promise<void> {
    while (lease.isHeld()) {
      await this.run(() => lease.isHeld()).catch((err: unknown) =>
        this.log.error('Failed hits could not be taken anew; the next look tries again.', { err }),
      );
      await lease.pause(PAUSE_MS);
    }
  }

  /** Those that are due now, up to 100. */
  async run(mayGoOn: () => boolean = () => true): Promise<void> {
    for (const hit of await this.database.withRole('timer', (tx) => dueHits(tx, AT_ONCE)))
      if (mayGoOn()) await this.replayHits.due(hit);
  }
}

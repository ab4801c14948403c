import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { SECOND_MS } from '#kernel';
import { MailboxConfig } from './mailbox.config.js';
import { ReadMailbox } from './read-mailbox.js';

/** One process at a time looks into the mailbox. */
@Injectable()
export class MailboxWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly reading: ReadMailbox,
    private readonly config: MailboxConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('mailbox', this.stop.signal, (lease) => this.look(lease));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async look(lease: Lease): Promise<void> {
    while (lease.isHeld()) {
      await this.reading.run(() => lease.isHeld());
      await lease.pause(this.config.pollSeconds * SECOND_MS);
    }
  }
}

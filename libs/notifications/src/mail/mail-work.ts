import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { PACE } from '#journal';
import type { Pace } from '#journal';
import { MINUTE_MS } from '#kernel';
import { Mailer } from './mailer.js';
import { PlanDigests } from './plan-digests.js';
import { SendMails } from './send-mails.js';

/** The loop of each process with the `worker` role where mail is set up. No lease: mails are claimed one by one. */
@Injectable()
export class MailWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly logger = new Logger('Mail');
  private running: Promise<void> = Promise.resolve();
  private plannedAt = -MINUTE_MS;

  constructor(
    private readonly digests: PlanDigests,
    private readonly sending: SendMails,
    private readonly mailer: Mailer,
    @Inject(PACE) private readonly pace: Pace,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
    this.mailer.close();
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      const taken = await this.once().catch((error: unknown) => {
        this.logger.warn(`Mail could not be sent and is tried again: ${String(error)}`);
        return 0;
      });
      if (taken === 0) await sleep(this.pace.pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async once(): Promise<number> {
    if (performance.now() - this.plannedAt >= MINUTE_MS) {
      await this.digests.run();
      this.plannedAt = performance.now();
    }
    return this.sending.sendDue();
  }
}

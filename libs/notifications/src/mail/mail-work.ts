import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Loop, Signals } from '#database';
import { PACE } from '#journal';
import type { Pace } from '#journal';
import { MINUTE_MS } from '#kernel';
import { Mailer } from './mailer.js';
import { PlanDigests } from './plan-digests.js';
import { SendMails } from './send-mails.js';

/** The loop of each process with the `worker` role where mail is set up. No lease: mails are claimed one by one. */
@Injectable()
export class MailWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop: Loop;
  private plannedAt = -MINUTE_MS;

  constructor(
    private readonly digests: PlanDigests,
    private readonly sending: SendMails,
    private readonly mailer: Mailer,
    signals: Signals,
    @Inject(PACE) { pollMs }: Pace,
  ) {
    const once = (): Promise<number> => this.once();
    this.loop = new Loop(signals, { name: 'Mails', topic: 'told', pollMs, once });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    this.mailer.close();
  }

  private async once(): Promise<number> {
    if (performance.now() - this.plannedAt >= MINUTE_MS) {
      // First, so that planning that fails is tried again in its minute and what is due goes out in between.
      this.plannedAt = performance.now();
      await this.digests.run();
    }
    return this.sending.sendDue();
  }
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { PACE } from '#journal';
import type { Pace } from '#journal';
import { Smtp } from '#smtp';
import { SendMessages } from '../application/send-messages.js';

/** The loop of each process with the `worker` role where mail is set up. No lease: messages are claimed one by one. */
@Injectable()
export class PostWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly logger = new Logger('Post');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly sending: SendMessages,
    private readonly smtp: Smtp,
    @Inject(PACE) private readonly pace: Pace,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
    this.smtp.close();
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      const taken = await this.sending.sendDue().catch((error: unknown) => {
        this.logger.warn(`Messages could not be sent and are tried again: ${String(error)}`);
        return 0;
      });
      if (taken === 0) await sleep(this.pace.pollMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Loop, Signals } from '#database';
import { PACE } from '#journal';
import type { Pace } from '#journal';
import { Smtp } from '#smtp';
import { SendMessages } from '../application/send-messages.js';

/** The loop of each process with the `worker` role where mail is set up. No lease: messages are claimed one by one. */
@Injectable()
export class PostWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop: Loop;

  constructor(
    sending: SendMessages,
    private readonly smtp: Smtp,
    signals: Signals,
    @Inject(PACE) { pollMs }: Pace,
  ) {
    const once = (): Promise<number> => sending.sendDue();
    this.loop = new Loop(signals, { name: 'Messages', topic: 'outgoing', pollMs, once });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    this.smtp.close();
  }
}

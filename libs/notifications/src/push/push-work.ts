import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Loop, Signals } from '#database';
import { PACE } from '#journal';
import type { Pace } from '#journal';
import { SendPushes } from './send-pushes.js';

/** The loop of each process with the `worker` role. No lease: messages are claimed one by one. */
@Injectable()
export class PushWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop: Loop;

  constructor(sending: SendPushes, signals: Signals, @Inject(PACE) { pollMs }: Pace) {
    const once = (): Promise<number> => sending.sendDue();
    this.loop = new Loop(signals, { name: 'Messages to devices', topic: 'told', pollMs, once });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Loop, Signals } from '#database';
import { PACE } from '#journal';
import type { Pace } from '#journal';
import type { DueEndpoint } from '../persistence/webhooks/deliveries.js';
import { SendWebhooks } from './send-webhooks.js';

/**
 * The loop of each process with the `worker` role. Each endpoint has its own run: one that is slow, dead or far behind holds up no
 * other. No lease: deliveries are claimed one by one.
 */
@Injectable()
export class WebhookWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly runs = new Map<string, Promise<void>>();
  private readonly loop: Loop;
  private isStopped = false;

  constructor(
    private readonly sending: SendWebhooks,
    signals: Signals,
    @Inject(PACE) { pollMs }: Pace,
  ) {
    const once = (): Promise<number> => this.beginAll();
    this.loop = new Loop(signals, { name: 'Webhooks', topic: 'outgoing', pollMs, once });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.loop.stop();
    await Promise.all(this.runs.values());
  }

  private async beginAll(): Promise<number> {
    const due = await this.sending.due();
    for (const at of due) this.begin(at);
    // What was begun runs beside: there is nothing to come back for at once.
    return 0;
  }

  private begin(at: DueEndpoint): void {
    const { endpointId } = at;
    if (this.runs.has(endpointId)) return;
    const run = this.sending
      .sendAll(at, () => this.isStopped)
      .catch((error: unknown) => this.loop.failed(error))
      .finally(() => this.runs.delete(endpointId));
    this.runs.set(endpointId, run);
  }
}

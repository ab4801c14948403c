import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
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
  private readonly stop = new AbortController();
  private readonly logger = new Logger('Webhooks');
  private readonly runs = new Map<string, Promise<void>>();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly sending: SendWebhooks,
    @Inject(PACE) private readonly pace: Pace,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
    await Promise.all(this.runs.values());
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      const due = await this.sending.due().catch((error: unknown) => this.failed(error));
      for (const at of due) this.begin(at);
      await sleep(this.pace.pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private begin(at: DueEndpoint): void {
    const { endpointId } = at;
    if (this.runs.has(endpointId)) return;
    const run = this.sending
      .sendAll(at, () => this.stop.signal.aborted)
      .then(() => undefined)
      .catch((error: unknown) => void this.failed(error))
      .finally(() => this.runs.delete(endpointId));
    this.runs.set(endpointId, run);
  }

  private failed(error: unknown): DueEndpoint[] {
    this.logger.warn(`Webhooks could not be sent and are tried again: ${String(error)}`);
    return [];
  }
}

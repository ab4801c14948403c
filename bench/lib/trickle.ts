import { setTimeout as sleep } from 'node:timers/promises';
import { quantileOf } from './statistics.js';

export interface TrickleResult {
  readonly sent: number;
  /** Anything but an answer that says yes. */
  readonly errors: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Sends so many requests a second, evenly, whether or not the earlier ones have been answered, until it is told to stop. */
export class Trickle {
  private readonly taken: number[] = [];
  private readonly open = new Set<Promise<void>>();
  private errors = 0;
  private isStopped = false;
  private readonly sending: Promise<void>;

  constructor(
    private readonly send: () => Promise<boolean>,
    perSecond: number,
  ) {
    this.sending = this.run(perSecond);
  }

  async stop(): Promise<TrickleResult> {
    this.isStopped = true;
    await this.sending;
    await Promise.all(this.open);
    const { taken, errors } = this;
    return { sent: taken.length, errors, p50: quantileOf(taken, 0.5), p99: quantileOf(taken, 0.99) };
  }

  private async run(perSecond: number): Promise<void> {
    const from = performance.now();
    for (let sent = 0; !this.isStopped; sent += 1) {
      const waitMs = from + (sent * 1_000) / perSecond - performance.now();
      if (waitMs > 0) await sleep(waitMs);
      const one: Promise<void> = this.one().finally(() => this.open.delete(one));
      this.open.add(one);
    }
  }

  private async one(): Promise<void> {
    const from = performance.now();
    const isTaken = await this.send().catch(() => false);
    this.taken.push(performance.now() - from);
    if (!isTaken) this.errors += 1;
  }
}

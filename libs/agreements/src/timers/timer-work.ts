import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Signals } from '#database';
import { PACE } from '#journal';
import type { Pace } from '#journal';
import { Timers } from './timers.js';

/**
 * The loop of each process with the `worker` role: acts, then sleeps until the next instant, a nudge or the poll, whichever comes first.
 * No lease: whoever is awake takes what is due, so after a crash nothing waits for one to expire.
 */
@Injectable()
export class TimerWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly logger = new Logger('Timers');
  private running: Promise<void> = Promise.resolve();
  private nudge = new AbortController();

  constructor(
    private readonly timers: Timers,
    private readonly signals: Signals,
    @Inject(PACE) private readonly pace: Pace,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const silence = this.signals.on('due', () => this.nudge.abort());
    while (!this.stop.signal.aborted) await this.sleepFor(await this.workOnce());
    silence();
  }

  /** Returns how long to sleep. A nudge that comes while it works keeps it awake. */
  private async workOnce(): Promise<number> {
    this.nudge = new AbortController();
    try {
      const next = (await this.timers.runDue()) ?? this.pace.pollMs;
      // One millisecond more than needed: it acts only when strictly later.
      return next < 0 ? this.pace.pollMs / 10 : Math.min(next + 2, this.pace.pollMs);
    } catch (error) {
      this.logger.warn(`Timers could not be read and are tried again: ${String(error)}`);
      return this.pace.pollMs;
    }
  }

  private async sleepFor(ms: number): Promise<void> {
    const signal = AbortSignal.any([this.stop.signal, this.nudge.signal]);
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  }
}

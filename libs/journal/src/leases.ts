import { Inject, Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database, rows, touched } from '#database';
import { newId } from '#kernel';
import { RELEASE_LEASE, TAKE_LEASE } from './journal.sql.js';

/** How the loops of background work are paced; tests shorten it. */
export interface Pace {
  /** A lease that is not renewed for so long is free again (ms). */
  readonly leaseMs: number;
  /** Renewal, and the fallback poll of everything that waits for a signal (ms). */
  readonly pollMs: number;
  /** What arrives while a reader or the numbering works is gathered for so long before the next go (ms); left out, not at all. */
  readonly gatherMs?: number;
}

export const PACE = Symbol('staffetta:pace');
export const DEFAULT_PACE: Pace = { leaseMs: 3_000, pollMs: 1_000, gatherMs: 100 };

/** The right to do one kind of background work, while it lasts. */
export interface Lease {
  /** Grows with each new holder: an effect that carries an older fence than the last one written is refused. */
  readonly fence: number;
  isHeld(): boolean;
  /** Waits `ms`, or less when the lease ends or somebody nudges. */
  pause(ms: number, nudge?: AbortSignal): Promise<void>;
}

/** One holder per name over all processes; expires by the database's clock, is renewed meanwhile and released on a clean stop. */
@Injectable()
export class Leases {
  private readonly holder = newId<'process'>();
  private readonly logger = new Logger('Leases');

  constructor(
    private readonly database: Database,
    @Inject(PACE) private readonly pace: Pace,
  ) {}

  /** Runs `work` whenever this process holds the lease, until `stop` is aborted; `work` returns soon after the lease is lost. */
  async runWhileLeased(
    name: string,
    stop: AbortSignal,
    work: (lease: Lease) => Promise<void>,
  ): Promise<void> {
    while (!stop.aborted) {
      const fence = await this.take(name);
      if (fence === undefined) await pause(this.pace.pollMs, stop);
      else await this.hold(name, fence, stop, work);
    }
  }

  private async hold(
    name: string,
    fence: number,
    stop: AbortSignal,
    work: (lease: Lease) => Promise<void>,
  ): Promise<void> {
    const lost = new AbortController();
    const either = AbortSignal.any([stop, lost.signal]);
    const renewing = this.renew(name, fence, lost, either);
    const lease: Lease = {
      ...{ fence, isHeld: () => !either.aborted },
      pause: (ms, nudge) => pause(ms, nudge ? AbortSignal.any([either, nudge]) : either),
    };
    try {
      await work(lease);
    } catch (error) {
      this.logger.error(
        `The work of “${name}” failed and starts again: ${String(error)}`,
        error instanceof Error ? error.stack : undefined,
      );
      await pause(this.pace.pollMs, stop);
    } finally {
      lost.abort();
      await renewing;
      await this.release(name);
    }
  }

  /** Gives the lease up, by its own clock, well before the database would let another take it. */
  private async renew(
    name: string,
    fence: number,
    lost: AbortController,
    either: AbortSignal,
  ): Promise<void> {
    let renewedAt = performance.now();
    while (!either.aborted) {
      await pause(this.pace.pollMs, either);
      if (either.aborted) return;
      const askedAt = performance.now();
      const answer = await Promise.race([
        this.take(name),
        sleep(this.pace.leaseMs - (askedAt - renewedAt), undefined, { ref: false }),
      ]);
      if (answer === fence) renewedAt = askedAt;
      else if (answer !== undefined || performance.now() - renewedAt >= this.pace.leaseMs) lost.abort();
    }
  }

  private async take(name: string): Promise<number | undefined> {
    try {
      const taken = await this.database.withRole('sequencer', (tx) =>
        rows<{ fence: number }>(tx, TAKE_LEASE, [name, this.holder, this.pace.leaseMs]),
      );
      return taken[0]?.fence;
    } catch {
      return undefined;
    }
  }

  private async release(name: string): Promise<void> {
    await this.database
      .withRole('sequencer', (tx) => touched(tx, RELEASE_LEASE, [name, this.holder]))
      .catch(() => undefined);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.max(0, ms), undefined, { signal }).catch(() => undefined);
}

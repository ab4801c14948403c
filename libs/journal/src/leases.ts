import { Inject, Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database, rows, touched } from '#database';
import { newId } from '#kernel';
import { AskTogether, untilBeat } from './ask-together.js';
import { RELEASE_LEASE, TAKE_LEASES } from './journal.sql.js';

/** How the loops of background work are paced; tests shorten it. */
export interface Pace {
  /** A lease that is not renewed for so long is free again (ms). */
  readonly leaseMs: number;
  /** The fallback poll of everything that waits for a signal; leases are renewed as often, or three times while they last (ms). */
  readonly pollMs: number;
  /** What arrives while a reader or the numbering works is gathered for so long before the next go (ms); left out, not at all. */
  readonly gatherMs?: number;
  /** The same for readers whose work no page waits for; left out, as long as the others. */
  readonly unseenGatherMs?: number;
}

export const PACE = Symbol('staffetta:pace');
export const DEFAULT_PACE: Pace = { leaseMs: 3_000, pollMs: 1_000, gatherMs: 100, unseenGatherMs: 250 };

/** A lease is asked for so long after it is free, so that it is (ms). */
const AFTER_MS = 20;

/** What came of asking for a lease; neither when the database could not be asked. */
interface Taking {
  readonly fence?: number;
  /** Another holds it, for so long at the most (ms). */
  readonly freeInMs?: number;
}

interface Taken {
  readonly name: string;
  readonly fence: number | null;
  readonly freeInMs: number | null;
}

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
  /** What this process holds is renewed in one statement. */
  private readonly renewals = new AskTogether((names) => this.takeAll(names));

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
      const { fence, freeInMs = this.pace.pollMs } = await this.take(name);
      if (fence !== undefined) await this.hold(name, fence, stop, work);
      else await pause(Math.min(Math.max(freeInMs, 0) + AFTER_MS, this.pace.pollMs), stop);
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
    const everyMs = Math.min(this.pace.pollMs, this.pace.leaseMs / 3);
    let renewedAt = performance.now();
    while (!either.aborted) {
      await pause(untilBeat(everyMs), either);
      if (either.aborted) return;
      const askedAt = performance.now();
      const answer = await Promise.race([
        this.renewals.ask(name).catch(() => undefined),
        sleep<undefined>(this.pace.leaseMs - (askedAt - renewedAt), undefined, { ref: false }),
      ]);
      if (answer?.fence === fence) renewedAt = askedAt;
      else if (isAnothers(answer) || performance.now() - renewedAt >= this.pace.leaseMs) lost.abort();
    }
  }

  private async take(name: string): Promise<Taking> {
    const takings = await this.takeAll([name]).catch(() => undefined);
    return takings?.get(name) ?? {};
  }

  private async takeAll(names: readonly string[]): Promise<ReadonlyMap<string, Taking>> {
    const takings = await this.database.withRole('sequencer', (tx) =>
      rows<Taken>(tx, TAKE_LEASES, [names, this.holder, this.pace.leaseMs]),
    );
    return new Map(
      takings.map(({ name, fence, freeInMs }) => [
        name,
        { fence: fence ?? undefined, freeInMs: freeInMs ?? undefined },
      ]),
    );
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

const isAnothers = ({ fence, freeInMs }: Taking = {}): boolean =>
  fence !== undefined || freeInMs !== undefined;

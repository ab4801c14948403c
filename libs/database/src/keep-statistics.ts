import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database, rows } from './database.js';

const EVERY_MS = 2_000;

/**
 * Lets the planner look again at small tables that have doubled. A server looks by itself each minute, and a plan that was made while tables
 * were next to empty takes any index that begins with the workspace for as good as another: a first import, and every check of a
 * foreign key within it, read whole tables until then.
 */
@Injectable()
export class KeepStatistics implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.running = this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async look(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      // What cannot be looked at now is looked at next time; nothing depends on it but speed.
      await this.lookAtGrown().catch(() => undefined);
      await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async lookAtGrown(): Promise<void> {
    while (!this.stop.signal.aborted && (await this.lookAtOne()) !== null);
  }

  /** The table that had grown most, or null. Each in a transaction of its own: what holds others up lasts as long as one look. */
  lookAtOne(): Promise<string | null> {
    return this.database.withRole('sequencer', async (tx) => {
      const [looked] = await rows<{ table: string | null }>(tx, 'select analyze_grown() as "table"');
      return looked?.table ?? null;
    });
  }
}

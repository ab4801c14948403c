import type { OnApplicationShutdown } from '@nestjs/common';
import type { Clock, EpochMs } from '#kernel';
import { rows } from './database.js';
import type { Database } from './database.js';

/** How often the database is asked again (ms): so long a step of its clock goes unnoticed here. */
const ASKED_EVERY_MS = 2_000;

/** What has to be added to this process's steady clock for the database's, within these bounds (ms). */
interface Offset {
  readonly least: number;
  readonly most: number;
}

/** Asks the database for its clock (ms since 1970), and says what the steady clock showed right before and after. */
type Ask = () => Promise<{ askedAt: number; at: EpochMs; answeredAt: number }>;

/**
 * The database's clock as this process last measured it: for what is told to clients, and for coarse bounds on what they send.
 * Whatever a transaction judges takes `instant()` within it.
 *
 * - The clock of this machine has no part in it: between two measurements only a steady clock runs on, which no correction sets.
 * - True to half a trip to the database, and nearer with each measurement that agrees; one that disagrees replaces what was known.
 * - While the database cannot be asked, the last measurement runs on.
 */
export class ServerTime implements Clock, OnApplicationShutdown {
  private offset: Offset | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(private readonly ask: Ask) {}

  static async of(database: Database): Promise<ServerTime> {
    const time = new ServerTime(() => askDatabase(database));
    await time.measure();
    time.measureSoon();
    return time;
  }

  /** The instant by the database's clock, in whole milliseconds. */
  now(): EpochMs {
    if (!this.offset) throw new Error('The time of the database was never measured.');
    return Math.round(performance.now() + (this.offset.least + this.offset.most) / 2);
  }

  async measure(): Promise<void> {
    const { askedAt, at, answeredAt } = await this.ask();
    const found = { least: at - answeredAt, most: at - askedAt };
    const known = this.offset ?? found;
    const both = { least: Math.max(known.least, found.least), most: Math.min(known.most, found.most) };
    this.offset = both.least <= both.most ? both : found;
  }

  onApplicationShutdown(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private measureSoon(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.measureAgain(), ASKED_EVERY_MS).unref();
  }

  private async measureAgain(): Promise<void> {
    await this.measure().catch(() => undefined);
    this.measureSoon();
  }
}

/** Only the statement itself is timed: waiting for a connection says nothing about the clock. */
const askDatabase = (database: Database): ReturnType<Ask> =>
  database.withRole('sequencer', async (tx) => {
    const askedAt = performance.now();
    const [told] = await rows<{ at: number }>(
      tx,
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as at',
    );
    if (!told) throw new Error('The database told no time.');
    return { askedAt, at: told.at, answeredAt: performance.now() };
  });

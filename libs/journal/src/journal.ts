import { Injectable } from '@nestjs/common';
import type { Entry, EntryType, NewEntry } from '#contracts';
import { afterCommit, databaseInstant, rows, Signals } from '#database';
import type { Tx } from '#database';
import { HOUR_MS, newId } from '#kernel';
import { INSERT_ENTRIES, INSTANT, insertParameters } from './journal.sql.js';

/**
 * Follows the journal inside the writing transaction: its effects commit or roll back with the fact.
 * It gets each appended batch once, in order, filtered to its types; it may append entries of its own.
 */
export interface Reactor {
  readonly name: string;
  readonly types: readonly EntryType[];
  react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void>;
}

/**
 * Locks the rows a part judges leads by, before the instant of a command is read, so that a command and a timer
 * that meet at a deadline agree. Lockers run in the order of `order`, each locks its rows in the order of their ids, and may say when
 * these leads were last changed.
 */
export interface Locker {
  readonly name: string;
  readonly order: number;
  lock(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Date | undefined>;
}

/** A fact that has its id. */
interface Recorded {
  readonly id: string;
  readonly entry: NewEntry;
}

/** Further behind what was last written than this, the clock did not step back: somebody dated it ahead (ms). */
const MOST_STEPPED_BACK_MS = HOUR_MS;

/** Reactors answering reactors end somewhere; a loop is a fault and must not hang a transaction. */
const DEEPEST = 8;

/** The append-only record of everything that happened. */
@Injectable()
export class Journal {
  private readonly reactors: Reactor[] = [];
  private readonly lockers: Locker[] = [];
  private readonly depth = new WeakMap<Tx, number>();
  private readonly waiting = new WeakMap<Tx, Recorded[]>();

  constructor(private readonly signals: Signals) {}

  registerReactor(reactor: Reactor): void {
    this.reactors.push(reactor);
  }

  registerLocker(locker: Locker): void {
    this.lockers.push(locker);
    this.lockers.sort((a, b) => a.order - b.order);
  }

  /**
   * Locks everything that is judged by these leads, then reads the database's clock: the instant of the command, which is never before
   * what was last done with them, though the clock be set back meanwhile. Every command on existing leads begins here.
   */
  async lock(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Date> {
    const changedAt = await this.lockAll(tx, workspaceId, leadIds);
    const [clock] = await rows<{ at: Date; isNow: boolean }>(tx, INSTANT);
    if (!clock) throw new Error('The database gave no instant.');
    return clock.isNow ? notBefore(clock.at, changedAt) : clock.at;
  }

  /** The same for time itself, which acts at what the clock shows: a deadline that lies before it again has not come yet. */
  async lockForTime(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Date> {
    await this.lockAll(tx, workspaceId, leadIds);
    return databaseInstant(tx);
  }

  /**
   * Runs `work` and writes what it appends in as few statements as the order allows: a fact that no reactor follows waits for the
   * next one that some reactor does, or for the end of `work`. Until then it cannot be read in this transaction either.
   */
  async together<T>(tx: Tx, workspaceId: string, work: () => Promise<T>): Promise<T> {
    if (this.waiting.has(tx)) return work();
    this.waiting.set(tx, []);
    try {
      const result = await work();
      await this.write(tx, workspaceId, []);
      return result;
    } finally {
      this.waiting.delete(tx);
    }
  }

  /**
   * Records facts in the transaction that made them true, in the given order, and lets the reactors act on them.
   * After the commit the sequencer is nudged. Entries come back without a position: it is given after the commit;
   * those that wait (see `together`) are not among them.
   */
  async append(tx: Tx, workspaceId: string, entries: readonly NewEntry[]): Promise<readonly Entry[]> {
    if (entries.length === 0) return [];
    const recorded = entries.map((entry): Recorded => ({ id: newId<'entry'>(), entry }));
    const waiting = this.waiting.get(tx);
    if (waiting && !this.isReacting(tx) && !this.hasReactor(entries)) {
      waiting.push(...recorded);
      return [];
    }
    const written = await this.write(tx, workspaceId, recorded);
    await this.react(tx, workspaceId, written);
    return written;
  }

  /** When these leads were last changed. */
  private async lockAll(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Date | undefined> {
    const sorted = [...new Set(leadIds)].sort();
    let latest: Date | undefined;
    for (const locker of this.lockers) {
      const changedAt = await locker.lock(tx, workspaceId, sorted);
      if (changedAt && (!latest || changedAt > latest)) latest = changedAt;
    }
    return latest;
  }

  /** Writes what waits and these, in this order; returns these. One statement, or none when there is nothing to write. */
  private async write(tx: Tx, workspaceId: string, recorded: readonly Recorded[]): Promise<readonly Entry[]> {
    const all = [...(this.waiting.get(tx)?.splice(0) ?? []), ...recorded];
    if (all.length === 0) return [];
    const [first] = await rows<{ recordedAt: Date }>(
      tx,
      INSERT_ENTRIES,
      insertParameters(
        workspaceId,
        all.map(({ id }) => id),
        all.map(({ entry }) => entry),
      ),
    );
    const recordedAt = first?.recordedAt ?? new Date(Number.NaN);
    if (!this.depth.has(tx)) {
      this.depth.set(tx, 0);
      afterCommit(tx, () => this.signals.emit('appended', workspaceId));
    }
    return recorded.map(({ id, entry }) => ({ ...entry, id, workspaceId, position: null, recordedAt }));
  }

  private isReacting = (tx: Tx): boolean => (this.depth.get(tx) ?? 0) > 0;

  private hasReactor = (entries: readonly NewEntry[]): boolean =>
    this.reactors.some(({ types }) => entries.some(({ type }) => types.includes(type)));

  private async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const depth = (this.depth.get(tx) ?? 0) + 1;
    if (depth > DEEPEST)
      throw new Error(
        `Reactors answer each other without end (${entries.map(({ type }) => type).join(', ')}).`,
      );
    this.depth.set(tx, depth);
    try {
      for (const reactor of this.reactors) {
        const concerned = entries.filter(({ type }) => reactor.types.includes(type));
        if (concerned.length > 0) await reactor.react(tx, workspaceId, concerned);
      }
    } finally {
      this.depth.set(tx, depth - 1);
    }
  }
}

const notBefore = (at: Date, changedAt: Date | undefined): Date =>
  changedAt && changedAt > at && changedAt.getTime() - at.getTime() <= MOST_STEPPED_BACK_MS ? changedAt : at;

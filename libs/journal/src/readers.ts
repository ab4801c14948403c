import { Injectable } from '@nestjs/common';
import type { Entry } from '#contracts';
import { afterCommit, Database, rows, Signals, touched } from '#database';
import type { Tx } from '#database';
import { groupBy } from '#kernel';
import { AskTogether } from './ask-together.js';
import { RecentEntries } from './recent-entries.js';
import { LAGGING_WORKSPACES, LOCK_CURSOR, MAKE_CURSOR, MOVE_CURSOR } from './journal.sql.js';

/**
 * Follows the journal after commit. It is given each entry once, in the order of positions, without a gap;
 * what it writes in `tx` commits together with its cursor, so the effect happens exactly once across crashes.
 */
export interface Reader {
  /** Names the cursor; never changes once released. */
  readonly name: string;
  /** What nobody waits for may be gathered for longer than the installation's pace says while much arrives (ms). */
  readonly gatherMs?: number;
  /** Its commits are told as `folded`: pages wait for what it writes, so it is woken before the others. */
  readonly isShownLive?: boolean;
  read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void>;
}

/** How many entries of a workspace a reader has not read. */
export interface Lag {
  readonly workspaceId: string;
  readonly lag: number;
}

/** Entries handed over in one transaction. */
const BATCH = 500;

/** A later holder of the lease has moved this cursor: whoever sees this has been stalled and stops. */
export class Outfenced extends Error {}

@Injectable()
export class Readers {
  private readonly registered: Reader[] = [];
  private readonly recent = new RecentEntries();
  private readonly lags = new AskTogether((names) => this.lagsOf(names));

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  register(reader: Reader): void {
    this.registered.push(reader);
  }

  all(): readonly Reader[] {
    return this.registered;
  }

  /** What `entriesAfter` answers, from memory as far as a reader of this process had it before. */
  entriesAfter(tx: Tx, workspaceId: string, position: number, limit: number): Promise<Entry[]> {
    return this.recent.after(tx, workspaceId, position, limit);
  }

  /** Lets the reader read everything numbered so far in the workspace; returns how many entries it read. */
  async catchUp(reader: Reader, workspaceId: string, fence = Number.MAX_SAFE_INTEGER): Promise<number> {
    let total = 0;
    for (let read = BATCH; read === BATCH; total += read)
      read = await this.readBatch(reader, workspaceId, fence);
    return total;
  }

  /** Where a reader has something to read, and how many entries; at most a thousand workspaces. */
  async lagging({ name }: Reader): Promise<readonly Lag[]> {
    return (await this.lags.ask(name)) ?? [];
  }

  private async lagsOf(names: readonly string[]): Promise<ReadonlyMap<string, readonly Lag[]>> {
    const found = await this.database.withRole('sequencer', (tx) =>
      rows<Lag & { name: string }>(tx, LAGGING_WORKSPACES, [names]),
    );
    return groupBy(found, ({ name }) => name);
  }

  private readBatch(reader: Reader, workspaceId: string, fence: number): Promise<number> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const cursor = await lockCursor(tx, workspaceId, reader.name);
      const ahead = Math.min(BATCH, cursor.head - cursor.position);
      // What others have read already is not asked for again: the head tells that nothing lies behind it.
      const entries = ahead > 0 ? await this.recent.after(tx, workspaceId, cursor.position, ahead) : [];
      const last = entries.at(-1);
      if (!last) return 0;
      await reader.read(tx, workspaceId, entries);
      const kept = fence === Number.MAX_SAFE_INTEGER ? cursor.fence : fence;
      if ((await touched(tx, MOVE_CURSOR, [workspaceId, reader.name, last.position, kept])) !== 1)
        throw new Outfenced(`Reader ${reader.name} was overtaken.`);
      if (reader.isShownLive) afterCommit(tx, () => this.signals.emit('folded', workspaceId));
      return entries.length;
    });
  }
}

interface Cursor {
  readonly position: number;
  readonly fence: number;
  /** The last position given when the cursor was asked for. */
  readonly head: number;
}

async function lockCursor(tx: Tx, workspaceId: string, name: string): Promise<Cursor> {
  const lock = (): Promise<Cursor[]> => rows<Cursor>(tx, LOCK_CURSOR, [workspaceId, name]);
  const [known] = await lock();
  if (known) return known;
  await touched(tx, MAKE_CURSOR, [workspaceId, name]);
  const [made] = await lock();
  if (!made) throw new Error(`The cursor of ${name} could not be made.`);
  return made;
}

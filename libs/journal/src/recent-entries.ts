import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { entriesAfter } from './reading.js';

/** Entries kept of one workspace, and of all of them together. */
const MOST_OF_ONE = 4_000;
const MOST = 12_000;

/**
 * The end of each busy journal as it was read last: several readers follow it one behind the other, and the first reads for all of them.
 * A numbered entry is committed, stands without a gap and never changes, so what was read once is true for every reader.
 */
export class RecentEntries {
  /** By workspace, the one read longest ago first; positions without a gap. */
  private readonly ends = new Map<string, Entry[]>();
  private total = 0;
  /** What is being read at this moment: readers that wake together ask once. */
  private readonly underway = new Map<string, Promise<Entry[]>>();

  /** What `entriesAfter` answers; asks the database only for what is not known yet. */
  async after(tx: Tx, workspaceId: string, position: number, limit: number): Promise<Entry[]> {
    const known = this.knownAfter(workspaceId, position).slice(0, limit);
    if (known.length === limit) return known;
    const reached = position + known.length;
    return [...known, ...(await this.read(tx, workspaceId, reached, limit - known.length))];
  }

  /**
   * The same page is read by one of those who want it. Whoever waited for it looks once more behind its end: that reading may have begun
   * before the entry it was woken for was numbered, or have failed.
   */
  private read(tx: Tx, workspaceId: string, position: number, limit: number): Promise<Entry[]> {
    const page = `${workspaceId} ${position} ${limit}`;
    const readOn = (read: Entry[]): Promise<Entry[]> =>
      this.readOn(tx, workspaceId, { read, position, limit });
    const others = this.underway.get(page);
    if (others) return others.catch(() => []).then(readOn);
    const reading = readOn([]).finally(() => this.underway.delete(page));
    this.underway.set(page, reading);
    return reading;
  }

  private async readOn(
    tx: Tx,
    workspaceId: string,
    { read, position, limit }: { read: Entry[]; position: number; limit: number },
  ): Promise<Entry[]> {
    if (read.length === limit) return read;
    const reached = position + read.length;
    const rest = await entriesAfter(tx, workspaceId, reached, limit - read.length);
    this.keep(workspaceId, reached, rest);
    return [...read, ...rest];
  }

  private knownAfter(workspaceId: string, position: number): readonly Entry[] {
    const end = this.ends.get(workspaceId) ?? [];
    const before = positionBefore(end);
    return before !== undefined && position >= before ? end.slice(position - before) : [];
  }

  /** Keeps what follows the end that is known, or begins a new one further on; what lies before it is of a reader that lags. */
  private keep(workspaceId: string, position: number, read: readonly Entry[]): void {
    if (read.length === 0) return;
    const end = this.ends.get(workspaceId) ?? [];
    const reached = (positionBefore(end) ?? 0) + end.length;
    if (position < reached) return;
    const kept = (position === reached ? [...end, ...read] : [...read]).slice(-MOST_OF_ONE);
    this.ends.delete(workspaceId);
    this.ends.set(workspaceId, kept);
    this.total += kept.length - end.length;
    for (const [id, { length }] of this.ends) {
      if (this.total <= MOST) return;
      this.ends.delete(id);
      this.total -= length;
    }
  }
}

const positionBefore = ([first]: readonly Entry[]): number | undefined =>
  first?.position == null ? undefined : first.position - 1;

import { Injectable } from '@nestjs/common';
import type { BoardStamp, Cells } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { readerStamp } from '#journal';
import { MINUTE_MS } from '#kernel';
import { BOARDS_READER } from './board-fold.js';
import type { NamedBoard } from './boards.js';

/** A board with the stamp it was read at. */
export interface BoardReadout {
  readonly stamp: BoardStamp;
  readonly cells: Cells;
}

/** Boards kept for readers without a socket; each holds one revision. */
const CACHED_BOARDS = 500;

/**
 * Reads boards from PostgreSQL, each time in one repeatable-read transaction, so that stamp and cells belong together.
 * Questions asked while the same answer is under way share it.
 */
@Injectable()
export class BoardReading {
  private readonly cache = new Map<string, BoardReadout>();
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(private readonly database: Database) {}

  /**
   * Runs `work` in a snapshot with the workspace's stamp in it. `work` may run twice, so it must only read.
   * @param notBefore the minute already shown to somebody: a database clock that steps back does not set boards back
   */
  inSnapshot<T>(
    workspaceId: string,
    work: (tx: Tx, stamp: BoardStamp) => Promise<T>,
    notBefore = 0,
  ): Promise<T> {
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => work(tx, await readStamp(tx, workspaceId, notBefore)),
      { isReadOnlySnapshot: true },
    );
  }

  /** The board as it is now; any number of clients asking at once cost one read. */
  readAfresh(workspaceId: string, board: NamedBoard, notBefore = 0): Promise<BoardReadout> {
    return this.shared(`board ${workspaceId} ${board.name}`, () =>
      this.inSnapshot(
        workspaceId,
        async (tx, stamp) => ({ stamp, cells: await readCells(tx, workspaceId, board, stamp) }),
        notBefore,
      ),
    );
  }

  /** The board at the present revision and minute, from memory when it was read at them before. */
  async readBoard(workspaceId: string, board: NamedBoard): Promise<BoardReadout> {
    const stamp = await this.shared(`stamp ${workspaceId}`, () =>
      this.inSnapshot(workspaceId, (_, present) => Promise.resolve(present)),
    );
    const key = `${workspaceId} ${board.name}`;
    const cached = this.cache.get(key);
    const isStill = !board.provider.changesWithoutEntries;
    if (isStill && cached && isSame(cached.stamp, stamp)) return cached;
    const readout = await this.readAfresh(workspaceId, board);
    this.keep(key, readout);
    return readout;
  }

  private keep(key: string, readout: BoardReadout): void {
    this.cache.delete(key);
    this.cache.set(key, readout);
    const [oldest] = this.cache.keys();
    if (this.cache.size > CACHED_BOARDS && oldest !== undefined) this.cache.delete(oldest);
  }

  private shared<T>(key: string, read: () => Promise<T>): Promise<T> {
    const running = this.underWay.get(key);
    if (running) return running as Promise<T>;
    const started = read().finally(() => this.underWay.delete(key));
    this.underWay.set(key, started);
    return started;
  }
}

/** The cells of one board inside a snapshot. */
export const readCells = (
  tx: Tx,
  workspaceId: string,
  { provider, param }: NamedBoard,
  { asOf }: BoardStamp,
): Promise<Cells> => provider.snapshot(tx, workspaceId, param, new Date(asOf));

async function readStamp(tx: Tx, workspaceId: string, notBefore: number): Promise<BoardStamp> {
  const { epoch, position: revision, at } = await readerStamp(tx, workspaceId, BOARDS_READER);
  const now = at.getTime();
  const minute = Math.max(now - (now % MINUTE_MS), notBefore);
  return { epoch, revision, asOf: new Date(minute).toISOString() };
}

const isSame = (one: BoardStamp, other: BoardStamp): boolean =>
  one.epoch === other.epoch && one.revision === other.revision && one.asOf === other.asOf;

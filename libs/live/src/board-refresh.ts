import { Injectable, Logger } from '@nestjs/common';
import type { BoardStamp, Cells, Entry } from '#contracts';
import type { Tx } from '#database';
import { Readers } from '#journal';
import { BoardReading, readCells } from './board-reading.js';
import type { WatchedBoard } from './watched-board.js';

/** Entries looked at one by one to find out whom they concern; beyond that all boards are read. */
const MOST_ENTRIES = 1_000;

type News = 'current' | 'quiet' | Cells;

/** Brings the boards of one workspace to one and the same stamp, in one snapshot of the database. */
@Injectable()
export class BoardRefresh {
  private readonly logger = new Logger('BoardRefresh');

  constructor(
    private readonly reading: BoardReading,
    private readonly readers: Readers,
  ) {}

  /**
   * Returns whether any board moved. A board whose provider fails keeps what it shows and is tried again with the next refresh;
   * the others go on.
   */
  async refresh(workspaceId: string, boards: readonly WatchedBoard[]): Promise<boolean> {
    const { stamp, news } = await this.reading.inSnapshot(
      workspaceId,
      async (tx, present) => ({ stamp: present, news: await this.readNews(tx, present, boards) }),
      latestMinute(boards),
    );
    const at = Date.now();
    let hasMoved = false;
    for (const [{ state }, found] of news) {
      const before = state.step;
      if (found === 'quiet') state.advance(stamp, at);
      else if (found !== 'current') state.update(stamp, found, at);
      hasMoved ||= state.step !== before;
    }
    return hasMoved;
  }

  private async readNews(
    tx: Tx,
    stamp: BoardStamp,
    boards: readonly WatchedBoard[],
  ): Promise<Map<WatchedBoard, News>> {
    const news = new Map<WatchedBoard, News>();
    const behind = boards.filter(
      ({ state, named: { provider } }) =>
        provider.changesWithoutEntries === true ||
        state.isBehind(stamp) ||
        state.stamp?.epoch !== stamp.epoch,
    );
    const entries = await this.entriesBetween(tx, stamp, behind);
    const last = behind.at(-1);
    for (const board of behind) {
      const isLast = board === last;
      news.set(board, await this.newsOf(tx, board, { stamp, entries, isLast }));
    }
    return news;
  }

  /** What was folded since the board that is furthest behind; undefined when that cannot be listed. */
  private async entriesBetween(
    tx: Tx,
    stamp: BoardStamp,
    boards: readonly WatchedBoard[],
  ): Promise<readonly Entry[] | undefined> {
    const [first] = boards.filter(({ named }) => 'concerns' in named.provider);
    const known = boards.map(({ state }) => state.stamp).filter((held) => held?.epoch === stamp.epoch);
    const from = Math.min(...known.map((held) => held?.revision ?? 0));
    if (!first || known.length === 0 || stamp.revision - from > MOST_ENTRIES) return undefined;
    if (stamp.revision === from) return [];
    return this.readers.entriesAfter(tx, first.workspaceId, from, stamp.revision - from);
  }

  /** After the last one nothing is read any more, so nothing has to be saved from its failure. */
  private async newsOf(
    tx: Tx,
    board: WatchedBoard,
    { stamp, entries, isLast }: { stamp: BoardStamp; entries: readonly Entry[] | undefined; isLast: boolean },
  ): Promise<News> {
    let isMarked = false;
    try {
      if (!isConcerned(board, stamp, entries)) return 'quiet';
      if (!isLast) await tx.query('savepoint board');
      isMarked = !isLast;
      return await readCells(tx, board.workspaceId, board.named, stamp);
    } catch (error) {
      this.logger.error(
        `Board ${board.name} of workspace ${board.workspaceId} cannot be read: ${String(error)}`,
      );
      if (isMarked) await tx.query('rollback to savepoint board');
      return 'current';
    }
  }
}

function isConcerned(
  { state, named: { provider, param } }: WatchedBoard,
  stamp: BoardStamp,
  entries: readonly Entry[] | undefined,
): boolean {
  const held = state.stamp;
  if (held?.epoch !== stamp.epoch || !entries || !provider.concerns) return true;
  if (provider.changesWithoutEntries) return true;
  if (provider.movesWithTime && held.asOf !== stamp.asOf) return true;
  const unseen = entries.filter(({ position }) => (position ?? 0) > held.revision);
  return unseen.length > 0 && provider.concerns(unseen, param);
}

export const latestMinute = (boards: readonly WatchedBoard[]): number =>
  Math.max(0, ...boards.map(({ state }) => (state.stamp ? Date.parse(state.stamp.asOf) : 0)));

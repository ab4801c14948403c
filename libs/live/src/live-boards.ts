import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { BoardStamp } from '#contracts';
import { Signals } from '#database';
import { PACE, WorkspacePump } from '#journal';
import type { Pace } from '#journal';
import { BoardReading } from './board-reading.js';
import { BoardRefresh, latestMinute } from './board-refresh.js';
import type { NamedBoard } from './boards.js';
import { DEFAULT_MEMORY } from './board-state.js';
import { Delivery } from './delivery.js';
import { LiveMetrics } from './live-metrics.js';
import { WatchedBoard } from './watched-board.js';
import type { Watcher } from './watched-board.js';

/** At most ten refreshes that brought something a second and workspace; after one that brought nothing the next comes at once. */
const REFRESH_EVERY_MS = 100;
/** Boards of a workspace that are remembered though nobody watches them any more: whoever asks for names fills no memory. */
const MOST_LEFT = 200;
/** How long one is remembered beyond that number (ms): whoever is opening it needs it still. */
const BRIEFLY_MS = 30_000;
/** A client that is ahead of this process has seen what another one read; one or two looks at the database find it, too. */
const MOST_LOOKS = 3;

/**
 * The boards that are watched in this process, kept in step with the database.
 *
 * - A fold, in whichever process, leads to a refresh within milliseconds; a poll each second makes up for lost signals and
 *   brings the whole minutes. All watched boards of a workspace go to the same stamp in one snapshot.
 * - What a board went through is remembered a while after its last watcher left, so that coming back costs a change only.
 */
@Injectable()
export class LiveBoards implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly workspaces = new Map<string, Map<string, WatchedBoard>>();
  private readonly logger = new Logger('LiveBoards');
  private readonly stopping = new AbortController();
  private readonly pump = new WorkspacePump(
    (workspaceId) => this.refresh(workspaceId),
    (workspaceId, error) =>
      this.logger.error(`The boards of workspace ${workspaceId} cannot be refreshed: ${String(error)}`),
  );
  private timer: NodeJS.Timeout | undefined;
  private silence: (() => void) | undefined;

  constructor(
    private readonly reading: BoardReading,
    private readonly refreshing: BoardRefresh,
    private readonly delivery: Delivery,
    private readonly signals: Signals,
    private readonly metrics: LiveMetrics,
    @Inject(PACE) private readonly pace: Pace,
  ) {}

  onApplicationBootstrap(): void {
    this.metrics.watch('boards', () => this.watchedBoards().length);
    this.silence = this.signals.on('folded', (workspaceId) => this.wake(workspaceId));
    this.timer = setInterval(() => this.poll(), this.pace.pollMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.silence?.();
    clearInterval(this.timer);
    this.stopping.abort();
    await this.pump.stop();
  }

  /**
   * The board, at least as far as `have`: a client that comes from another process is never set back.
   * Boards that somebody watches are up to date already; however many clients come at once, the others cost one read.
   */
  async open(workspaceId: string, named: NamedBoard, have?: BoardStamp): Promise<WatchedBoard> {
    const board = this.boardOf(workspaceId, named);
    board.abandonedAt = Date.now();
    if (board.watchers.size === 0) await this.reread(board, have);
    for (let looks = 1; have && board.state.isBehind(have) && looks < MOST_LOOKS; looks += 1)
      await this.reread(board, have);
    return board;
  }

  leave(watcher: Watcher): void {
    for (const board of [...watcher.boards]) board.remove(watcher);
  }

  unwatch(watcher: Watcher, workspaceId: string, name: string): void {
    this.workspaces.get(workspaceId)?.get(name)?.remove(watcher);
  }

  private boardOf(workspaceId: string, named: NamedBoard): WatchedBoard {
    const boards = this.workspaces.get(workspaceId) ?? new Map<string, WatchedBoard>();
    this.workspaces.set(workspaceId, boards);
    const board = boards.get(named.name) ?? new WatchedBoard(workspaceId, named);
    boards.set(named.name, board);
    return board;
  }

  private async reread(board: WatchedBoard, have: BoardStamp | undefined): Promise<void> {
    const notBefore = latestMinute([board]);
    const { stamp, cells } = await this.reading.readAfresh(board.workspaceId, board.named, notBefore);
    board.state.update(stamp, cells, Date.now());
    if (have && board.watchers.size > 0) this.wake(board.workspaceId);
  }

  private wake(workspaceId: string): void {
    if (this.watchedIn(workspaceId).length > 0) this.pump.wake(workspaceId);
  }

  private async refresh(workspaceId: string): Promise<void> {
    const startedAt = performance.now();
    let isRestful = true;
    try {
      const boards = this.watchedIn(workspaceId);
      isRestful = await this.refreshing.refresh(workspaceId, boards);
      this.delivery.deliver(boards);
      this.metrics.refreshed(startedAt);
    } finally {
      if (isRestful) await this.rest(REFRESH_EVERY_MS - (performance.now() - startedAt));
    }
  }

  private rest(ms: number): Promise<void> {
    return sleep(Math.max(0, ms), undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private poll(): void {
    for (const [workspaceId, boards] of this.workspaces) {
      this.wake(workspaceId);
      forgetLeft(boards, Date.now());
      if (boards.size === 0) this.workspaces.delete(workspaceId);
    }
  }

  private watchedIn(workspaceId: string): WatchedBoard[] {
    const boards = this.workspaces.get(workspaceId)?.values() ?? [];
    return [...boards].filter(({ watchers }) => watchers.size > 0);
  }

  private watchedBoards(): WatchedBoard[] {
    return [...this.workspaces.keys()].flatMap((workspaceId) => this.watchedIn(workspaceId));
  }
}

/** Forgets what nobody watches: after a while, and soon what was left longest ago where there is too much of it. */
export function forgetLeft(boards: Map<string, WatchedBoard>, now: number): void {
  const left = [...boards.values()]
    .filter(({ watchers }) => watchers.size === 0)
    .sort((one, other) => other.abandonedAt - one.abandonedAt);
  for (const [place, { name, abandonedAt }] of left.entries()) {
    const keepMs = place < MOST_LEFT ? DEFAULT_MEMORY.keepMs : BRIEFLY_MS;
    if (now - abandonedAt > keepMs) boards.delete(name);
  }
}

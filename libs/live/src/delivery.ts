import { Inject, Injectable } from '@nestjs/common';
import type { BoardName, Change } from '#contracts';
import { ServerTime } from '#database';
import type { Clock } from '#kernel';
import { LiveMetrics } from './live-metrics.js';
import type { WatchedBoard, Watcher } from './watched-board.js';

/** The wire to many watchers at once; a message is encoded once, however many get it. */
export interface Outlet {
  change(watcherIds: readonly string[], change: Change): void;
  stale(watcherIds: readonly string[], board: BoardName): void;
}

/**
 * Tells watchers what they miss, each from the step it stands on to the present one.
 * Nothing is queued: whoever has not yet taken the last message is passed over, and later gets one change for all of it.
 */
@Injectable()
export class Delivery {
  private outlet: Outlet | undefined;

  constructor(
    private readonly metrics: LiveMetrics,
    @Inject(ServerTime) private readonly serverTime: Clock,
  ) {}

  through(outlet: Outlet): void {
    this.outlet = outlet;
  }

  /** Sends the news of these boards; who is slow is judged before the first message, so that many boards do not make one slow. */
  deliver(boards: readonly WatchedBoard[]): void {
    const clear = new Map<Watcher, boolean>();
    const groups = boards.map((board) => ({ board, bySteps: this.groupOf(board, clear) }));
    for (const { board, bySteps } of groups)
      for (const [step, watchers] of bySteps) this.send(board, step, watchers);
  }

  /** The wire of a slow watcher is free again: one change per board from where it stands. */
  catchUp(watcher: Watcher): void {
    if (!watcher.isBehind || !watcher.isClear()) return;
    watcher.isBehind = false;
    for (const board of [...watcher.boards]) {
      const step = board.watchers.get(watcher);
      if (step !== undefined && step !== board.state.step) this.send(board, step, [watcher]);
    }
  }

  private groupOf(board: WatchedBoard, clear: Map<Watcher, boolean>): Map<number, Watcher[]> {
    const bySteps = new Map<number, Watcher[]>();
    for (const [watcher, step] of board.watchers) {
      if (step === board.state.step || !this.isClear(watcher, clear)) continue;
      const group = bySteps.get(step);
      if (group) group.push(watcher);
      else bySteps.set(step, [watcher]);
    }
    return bySteps;
  }

  private isClear(watcher: Watcher, clear: Map<Watcher, boolean>): boolean {
    const known = clear.get(watcher);
    if (known !== undefined) return known;
    const isClear = watcher.isClear();
    clear.set(watcher, isClear);
    if (!isClear && !watcher.isBehind) {
      watcher.isBehind = true;
      this.metrics.fellBehind();
    }
    return isClear;
  }

  private send(board: WatchedBoard, step: number, watchers: readonly Watcher[]): void {
    const missing = board.state.sinceStep(step);
    const stamp = board.state.stamp;
    const ids = watchers.map(({ id }) => id);
    if (missing.kind === 'snapshot' || !stamp) {
      for (const watcher of watchers) board.remove(watcher);
      this.outlet?.stale(ids, board.name);
      return;
    }
    for (const watcher of watchers) board.watchers.set(watcher, board.state.step);
    this.outlet?.change(ids, {
      board: board.name,
      epoch: stamp.epoch,
      from: missing.from.revision,
      to: stamp.revision,
      asOf: stamp.asOf,
      serverTime: new Date(this.serverTime.now()).toISOString(),
      cells: missing.cells,
    });
  }
}

import type { NamedBoard } from './boards.js';
import { BoardState } from './board-state.js';

/** Whoever follows boards at the end of a wire. */
export interface Watcher {
  readonly id: string;
  /** The boards it follows; kept by `LiveBoards`. */
  readonly boards: Set<WatchedBoard>;
  /** It was skipped because of what still waits on its wire, and gets one change for all it missed once that is gone. */
  isBehind: boolean;
  /** Nothing sent to it earlier still waits in this process. */
  isClear(): boolean;
}

/** One board of one workspace in this process, and who follows it at which step. */
export class WatchedBoard {
  readonly state: BoardState;
  readonly watchers = new Map<Watcher, number>();
  /** When the last watcher left (ms); what was observed is kept a while for whoever comes back after a cut. */
  abandonedAt = Date.now();

  constructor(
    readonly workspaceId: string,
    readonly named: NamedBoard,
  ) {
    this.state = new BoardState(named.provider.movesWithTime);
  }

  get name(): string {
    return this.named.name;
  }

  add(watcher: Watcher): void {
    this.watchers.set(watcher, this.state.step);
    watcher.boards.add(this);
  }

  remove(watcher: Watcher): void {
    if (this.watchers.delete(watcher)) this.abandonedAt = Date.now();
    watcher.boards.delete(this);
  }
}

import type { BoardName, BoardStamp, Change } from '#contracts';
import type { LiveTransport } from './transport.js';
import { WAITING, WatchedBoard } from './watched-board.js';
import type { BoardView } from './watched-board.js';

export type LinkPhase = 'connecting' | 'live' | 'lost' | 'denied';

/** Pause before a board is asked for again after no answer, so that a server in trouble is not hammered. */
const RETRY_MS = 1_000;

/**
 * Keeps boards in step with the server.
 *
 * - A change applies only on the revision and epoch it was made for; else the board is watched again with what is held.
 * - Within an epoch no board ever shows an earlier revision than it did.
 * - What was held survives a lost link and a closed page, so that coming back costs only what is missing.
 */
export class LiveClient {
  private readonly boards = new Map<BoardName, WatchedBoard>();
  private readonly linkListeners = new Set<() => void>();
  private phase: LinkPhase = 'connecting';

  constructor(
    private readonly transport: LiveTransport,
    private readonly later: (run: () => void, ms: number) => void = (run, ms) => void setTimeout(run, ms),
  ) {}

  open(): void {
    this.transport.open({
      change: (change) => this.onChange(change),
      stale: (board) => this.onStale(board),
      revoked: (board) => this.boards.get(board)?.refuse('live/revoked'),
      up: () => this.onUp(),
      down: () => this.onDown('lost'),
      denied: () => this.onDown('denied'),
    });
  }

  close(): void {
    this.transport.close();
  }

  get link(): LinkPhase {
    return this.phase;
  }

  /** Told of the link and of every step of a board. */
  onLink(listener: () => void): () => void {
    this.linkListeners.add(listener);
    return () => void this.linkListeners.delete(listener);
  }

  view(board: BoardName): BoardView {
    return this.boards.get(board)?.view ?? WAITING;
  }

  /** The furthest stamp among the boards: what the page as a whole is worth. */
  get stamp(): BoardStamp | null {
    const stamps = [...this.boards.values()].flatMap((board) => board.have ?? []);
    return stamps.reduce<BoardStamp | null>(
      (best, each) => (best && best.revision >= each.revision ? best : each),
      null,
    );
  }

  /** Returns how to stop watching. */
  watch(name: BoardName, listener: () => void): () => void {
    const board = this.boards.get(name) ?? new WatchedBoard(name);
    this.boards.set(name, board);
    board.listeners.add(listener);
    if (board.listeners.size === 1) this.ask(board);
    return () => {
      board.listeners.delete(listener);
      if (board.listeners.size > 0) return;
      board.forgetQuestion();
      if (this.phase === 'live') this.transport.unwatch(name);
    };
  }

  private ask(board: WatchedBoard): void {
    if (this.phase !== 'live' || board.listeners.size === 0) return;
    const question = board.ask();
    const have = board.have;
    this.transport.watch(have ? { board: board.name, have } : { board: board.name }).then(
      (answer) => {
        if (board.isCurrent(question) && board.answer(answer)) this.askLater(board, question);
        this.tellLink();
      },
      () => this.askLater(board, question),
    );
  }

  private askLater(board: WatchedBoard, question: number): void {
    this.later(() => {
      if (board.isCurrent(question)) this.ask(board);
    }, RETRY_MS);
  }

  private onChange(change: Change): void {
    const board = this.boards.get(change.board);
    if (board === undefined || board.listeners.size === 0) return;
    if (board.change(change)) this.ask(board);
    this.tellLink();
  }

  private onStale(name: BoardName): void {
    const board = this.boards.get(name);
    if (board !== undefined) this.ask(board);
  }

  private onUp(): void {
    this.enter('live');
    for (const board of this.boards.values()) this.ask(board);
  }

  private onDown(phase: LinkPhase): void {
    for (const board of this.boards.values()) board.forgetQuestion();
    this.enter(phase);
  }

  private enter(phase: LinkPhase): void {
    this.phase = phase;
    this.tellLink();
  }

  private tellLink(): void {
    for (const listener of this.linkListeners) listener();
  }
}

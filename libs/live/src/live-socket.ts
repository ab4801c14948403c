import type { Server, Socket } from 'socket.io';
import type { BoardName, Caller, ClientMessages, ServerMessages } from '#contracts';
import type { WatchedBoard, Watcher } from './watched-board.js';

type NoMessages = Record<string, never>;
export type LiveServer = Server<ClientMessages, ServerMessages, NoMessages, { caller: Caller }>;
export type WireSocket = Socket<ClientMessages, ServerMessages, NoMessages, { caller: Caller }>;

/** Messages a client may send in a row, and how many more each second. */
const BURST = 200;
const PER_SECOND = 100;
/** Answers that may wait for a client that asks without reading; then it is cut. */
const MOST_WAITING = 256;

/** One client: its rights, what it asked for, and the state of its wire. */
export class LiveSocket implements Watcher {
  readonly boards = new Set<WatchedBoard>();
  isBehind = false;
  /** No message follows any more. */
  isEnded = false;
  /** Grows when the rights may have changed, so that a question under way is judged again. */
  rights = 0;
  /** Per board watched or asked for, the number of the latest question. */
  private readonly asks = new Map<BoardName, number>();
  private asked = 0;
  private budget = BURST;
  private budgetAt = performance.now();

  constructor(
    readonly wire: WireSocket,
    public caller: Caller,
  ) {}

  get id(): string {
    return this.wire.id;
  }

  get wanted(): readonly BoardName[] {
    return [...this.asks.keys()];
  }

  isClear(): boolean {
    return this.wire.conn.transport.writable && this.waiting === 0;
  }

  get isOverrun(): boolean {
    return this.waiting > MOST_WAITING;
  }

  /** Counts one message; false when the client sends more than it may. */
  spend(): boolean {
    const now = performance.now();
    this.budget = Math.min(BURST, this.budget + ((now - this.budgetAt) / 1_000) * PER_SECOND);
    this.budgetAt = now;
    if (this.budget < 1) return false;
    this.budget -= 1;
    return true;
  }

  /** Begins a question and returns its number; only the latest one per board leads to watching. */
  ask(board: BoardName): number {
    this.asked += 1;
    this.asks.set(board, this.asked);
    return this.asked;
  }

  isCurrent(board: BoardName, question: number): boolean {
    return this.asks.get(board) === question;
  }

  /** The board is not wanted any more, or not allowed. */
  forget(board: BoardName): void {
    this.asks.delete(board);
  }

  /** engine.io keeps here what the transport has not taken; it has no public counter. */
  private get waiting(): number {
    return (this.wire.conn as unknown as { readonly writeBuffer: readonly unknown[] }).writeBuffer.length;
  }
}

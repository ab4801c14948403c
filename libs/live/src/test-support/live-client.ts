import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { LIVE_NAMESPACE } from '#contracts';
import type {
  BoardName,
  BoardStamp,
  Cells,
  Change,
  ClientMessages,
  ServerMessages,
  Snapshot,
  WatchAnswer,
} from '#contracts';

/** One step of a board as a client went through it. */
export interface Seen extends BoardStamp {
  readonly via: 'snapshot' | 'change';
  /** It was the answer to a question rather than news. */
  readonly isAnswer: boolean;
  readonly cells: Cells;
}

/** What the client holds of one board, and everything it went through. */
export interface HeldBoard {
  readonly name: BoardName;
  readonly history: Seen[];
  refusal: string | undefined;
  isRevoked: boolean;
}

/** The part of a WebSocket of `ws` by which a line is cut or held up. */
interface RawSocket {
  terminate(): void;
  pause(): void;
  resume(): void;
}

/** Waiting is for a condition; the limit only ends a test that would never end. */
const LIMIT_MS = 20_000;

/**
 * The protocol of the boards, written down once more as a client that trusts nothing: whatever breaks a promise of the server
 * is put into `violations`. It keeps what it holds across cuts and servers, and asks for what it misses.
 */
export class LiveClient {
  readonly violations: string[] = [];
  /** How often the line was lost, by whomever. */
  disconnections = 0;
  private readonly boards = new Map<BoardName, HeldBoard>();
  private readonly waiting = new Set<() => void>();
  private socket: Socket<ServerMessages, ClientMessages>;

  constructor(
    url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    this.socket = this.connect(url);
  }

  get isConnected(): boolean {
    return this.socket.connected;
  }

  /** The bare socket, to send what no honest client sends. */
  get bare(): Socket {
    return this.socket;
  }

  /** Sends whatever it is given as a request to watch, and resolves with the answer. */
  say(input: unknown): Promise<WatchAnswer> {
    return this.bare.timeout(LIMIT_MS).emitWithAck('watch', input) as Promise<WatchAnswer>;
  }

  board(name: BoardName): HeldBoard {
    const held = this.boards.get(name) ?? { name, history: [], refusal: undefined, isRevoked: false };
    this.boards.set(name, held);
    return held;
  }

  last(name: BoardName): Seen | undefined {
    return this.board(name).history.at(-1);
  }

  /** Follows the board from now on, and again after each reconnection; resolves when the first answer is in. */
  async watch(name: BoardName): Promise<HeldBoard> {
    const held = this.board(name);
    if (this.socket.connected) this.ask(held);
    await this.until(() => held.history.length > 0 || held.refusal !== undefined);
    return held;
  }

  /** Resolves as soon as `isReached` holds; looked at after every message. */
  async until(isReached: () => boolean, what = 'the condition'): Promise<void> {
    if (isReached()) return;
    await new Promise<void>((resolve, reject) => {
      const limit = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`Waited ${LIMIT_MS} ms in vain for ${what}.`));
      }, LIMIT_MS);
      const look = (): void => {
        if (!isReached()) return;
        clearTimeout(limit);
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }

  /** Cuts the line without a word; the client comes back by itself. */
  cut(): void {
    this.raw?.terminate();
  }

  /** Stops and goes on reading from the line. */
  pause(): void {
    this.raw?.pause();
  }

  resume(): void {
    this.raw?.resume();
  }

  /** Goes away for as long as it likes; `hop` comes back with everything held. */
  leave(): void {
    this.socket.removeAllListeners();
    this.socket.disconnect();
  }

  /** Leaves this server for another one with everything held. */
  hop(url: string): void {
    this.leave();
    this.socket = this.connect(url);
  }

  close(): void {
    this.leave();
  }

  private get raw(): RawSocket | undefined {
    return (this.socket.io.engine.transport as unknown as { ws?: RawSocket }).ws;
  }

  private connect(url: string): Socket<ServerMessages, ClientMessages> {
    const socket: Socket<ServerMessages, ClientMessages> = io(`${url}${LIVE_NAMESPACE}`, {
      transports: ['websocket'],
      extraHeaders: { ...this.headers },
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
      forceNew: true,
    });
    socket.on('connect', () => {
      for (const held of this.boards.values()) this.ask(held);
      this.look();
    });
    socket.on('change', (change) => this.onChange(change));
    socket.on('stale', (name) => this.ask(this.board(name)));
    socket.on('revoked', (name) => {
      this.board(name).isRevoked = true;
      this.look();
    });
    socket.on('disconnect', () => {
      this.disconnections += 1;
      this.look();
    });
    return socket;
  }

  private ask(held: HeldBoard): void {
    const last = held.history.at(-1);
    const have = last && { epoch: last.epoch, revision: last.revision, asOf: last.asOf };
    const { socket } = this;
    socket.emit('watch', have ? { board: held.name, have } : { board: held.name }, (answer) => {
      if (socket === this.socket) this.onAnswer(held, answer);
    });
  }

  private onAnswer(held: HeldBoard, answer: WatchAnswer): void {
    if (answer.kind === 'refused') held.refusal = answer.code;
    else if (answer.kind === 'snapshot') this.take(held, 'snapshot', answer.snapshot);
    else this.apply(held, answer.change, true);
    this.look();
  }

  private onChange(change: Change): void {
    const held = this.board(change.board);
    if (held.isRevoked) this.violations.push(`${held.name}: a change came after revoked`);
    this.apply(held, change, false);
    this.look();
  }

  private apply(held: HeldBoard, change: Change, isAnswer: boolean): void {
    const last = held.history.at(-1);
    if (!last || last.epoch !== change.epoch || last.revision !== change.from) {
      this.violations.push(
        `${held.name}: change from ${change.from} at ${last?.revision ?? 'nothing'} (${isAnswer ? 'answer' : 'news'})`,
      );
      return;
    }
    const cells: Record<string, Cells[string]> = { ...last.cells, ...change.cells };
    for (const [key, value] of Object.entries(change.cells)) if (value === null) delete cells[key];
    const { epoch, to: revision, asOf } = change;
    this.keep(held, { via: 'change', isAnswer, epoch, revision, asOf, cells });
  }

  private take(held: HeldBoard, via: 'snapshot', { epoch, revision, asOf, cells }: Snapshot): void {
    this.keep(held, { via, isAnswer: true, epoch, revision, asOf, cells });
  }

  private keep(held: HeldBoard, seen: Seen): void {
    const last = held.history.at(-1);
    if (last?.epoch === seen.epoch && (seen.revision < last.revision || seen.asOf < last.asOf))
      this.violations.push(`${held.name}: went back from ${last.revision} to ${seen.revision}`);
    held.history.push(seen);
  }

  private look(): void {
    for (const look of [...this.waiting]) look();
  }
}

import { LIVE_NAMESPACE } from '#contracts';
import type { Change, WatchAnswer } from '#contracts';
import { openBareSocket } from './bare-socket.js';
import type { BareSocket } from './bare-socket.js';

/** Who opens sockets: `count` of them, with the headers taken in turn, all on the same boards. */
export interface CrowdWish {
  readonly url: string;
  readonly count: number;
  readonly headers: readonly Readonly<Record<string, string>>[];
  readonly boards: readonly string[];
  /** How many handshakes are under way at a time. */
  readonly atATime?: number;
  /** Whoever is cut before it has its boards comes back by itself, as every client does. */
  readonly comesBack?: boolean;
}

/** One message, and when each socket had it (ms of the machine's monotonic clock, the same in all processes; NaN: not yet). */
export interface Receipt {
  readonly change: Change;
  readonly bytes: number;
  readonly times: Float64Array;
}

/** What went wrong, or was counted, since the crowd came. */
export interface CrowdReport {
  readonly open: number;
  readonly refused: number;
  readonly lost: number;
  /** Times somebody was cut before it had its boards, and came back. */
  readonly returned: number;
  readonly snapshots: number;
  /** A change that does not begin where the socket stood, or a step back. */
  readonly violations: number;
  readonly messages: number;
}

export const machineMs = (): number => Number(process.hrtime.bigint()) / 1e6;

const CHANGE = `42${LIVE_NAMESPACE},["change",`;
const STALE = `42${LIVE_NAMESPACE},["stale",`;
const ACK = `43${LIVE_NAMESPACE},`;
const JOINED = `40${LIVE_NAMESPACE},`;
const REFUSED = `44${LIVE_NAMESPACE},`;
const [OPENED, PING, PONG] = ['0', '2', '3'] as const;

/** The second part of an event, after its name. */
const secondOf = <T>(text: string): T => (JSON.parse(text.slice(text.indexOf('['))) as [string, T])[1];

/** Between two answers to pings that were not read (ms): less than a server waits for one. */
const BEAT_MS = 1_000;

/** Before it comes back, somebody who was cut waits so long (ms). */
const BACK_AFTER_MS = 1_000;

/** Messages kept until they are taken; a crowd that nobody asks forgets the oldest. */
const MOST_KEPT = 5_000;

/**
 * Many sockets on boards at the least cost to whoever holds them: the protocol spoken by hand, each text read once however
 * many get it. Follows changes strictly; what breaks a promise is counted.
 */
export class SocketCrowd {
  private readonly sockets: BareSocket[] = [];
  private readonly held: Map<string, number>[] = [];
  private receipts = new Map<string, Receipt>();
  private readonly counts = {
    open: 0,
    refused: 0,
    lost: 0,
    returned: 0,
    snapshots: 0,
    violations: 0,
    messages: 0,
  };
  private isEnding = false;
  private heart: NodeJS.Timeout | undefined;

  private constructor(private readonly wish: CrowdWish) {}

  /** Resolves when every socket has an answer to each of its boards, or none will come. */
  static async open(wish: CrowdWish): Promise<SocketCrowd> {
    const crowd = new SocketCrowd(wish);
    let next = 0;
    const openOthers = async (): Promise<void> => {
      while (next < wish.count) {
        const index = next++;
        while (!(await crowd.openOne(index)) && wish.comesBack && !crowd.isEnding)
          await new Promise((resolve) => setTimeout(resolve, BACK_AFTER_MS));
      }
    };
    await Promise.all(Array.from({ length: wish.atATime ?? 50 }, openOthers));
    return crowd;
  }

  get report(): CrowdReport {
    return { ...this.counts };
  }

  /** The messages since the last time, in the order of their first receipt. */
  take(): Receipt[] {
    const taken = [...this.receipts.values()];
    this.receipts = new Map();
    return taken;
  }

  /** How many sockets have seen a value of at least so much in a cell. */
  reached(cell: string, value: number): number {
    const has = new Set<number>();
    for (const { change, times } of this.receipts.values())
      if (Number(change.cells[cell]) >= value)
        times.forEach((time, index) => !Number.isNaN(time) && has.add(index));
    return has.size;
  }

  /** All stop reading, or go on. They go on answering pings, unread: nobody may take them for gone. */
  pause(isPaused: boolean): void {
    clearInterval(this.heart);
    for (const socket of this.sockets) {
      if (isPaused) socket.pause();
      else socket.resume();
    }
    if (isPaused)
      this.heart = setInterval(
        () => this.sockets.forEach((socket) => socket.readyState === 1 && socket.send(PONG)),
        BEAT_MS,
      );
  }

  /** The least revision that a socket stands at. */
  behind(board: string): number {
    return Math.min(...this.held.map((each) => each.get(board) ?? 0));
  }

  close(): void {
    this.isEnding = true;
    clearInterval(this.heart);
    for (const socket of this.sockets) socket.terminate();
  }

  /** Whether it has its boards. */
  private openOne(index: number): Promise<boolean> {
    const { url, headers, boards } = this.wish;
    const socket = openBareSocket(url, headers[index % headers.length]);
    this.sockets[index] = socket;
    const standing = new Map<string, number>();
    this.held[index] = standing;
    let waiting = boards.length;
    return new Promise((resolve) => {
      const answered = (): void => {
        waiting -= 1;
        if (waiting === 0) {
          this.counts.open += 1;
          resolve(true);
        }
      };
      socket.on('error', () => undefined);
      socket.on('close', () => {
        const isReturning = this.wish.comesBack === true && waiting > 0;
        if (!this.isEnding) this.counts[isReturning ? 'returned' : 'lost'] += 1;
        resolve(false);
      });
      socket.on('message', (data) => this.hear(index, data.toString(), answered));
    });
  }

  private hear(index: number, text: string, answered: () => void): void {
    if (text.startsWith(CHANGE)) this.onChange(index, text);
    else if (text.startsWith(ACK)) this.onAnswer(index, text, answered);
    else if (text.startsWith(STALE)) this.ask(index, secondOf<string>(text));
    else this.hearOfLine(index, text);
  }

  private hearOfLine(index: number, text: string): void {
    const socket = this.sockets[index];
    if (text.startsWith(JOINED)) for (const board of this.wish.boards) this.ask(index, board);
    else if (text === PING) socket?.send(PONG);
    else if (text.startsWith(OPENED)) socket?.send(JOINED);
    else if (text.startsWith(REFUSED)) {
      this.counts.refused += 1;
      socket?.terminate();
    }
  }

  private ask(index: number, board: string): void {
    const id = this.wish.boards.indexOf(board);
    this.sockets[index]?.send(`42${LIVE_NAMESPACE},${id}["watch",${JSON.stringify({ board })}]`);
  }

  private onAnswer(index: number, text: string, answered: () => void): void {
    const [answer] = JSON.parse(text.slice(text.indexOf('['))) as [WatchAnswer];
    if (answer.kind === 'snapshot') {
      this.counts.snapshots += 1;
      this.held[index]?.set(answer.snapshot.board, answer.snapshot.revision);
    } else if (answer.kind === 'refused') this.counts.refused += 1;
    answered();
  }

  private onChange(index: number, text: string): void {
    const at = machineMs();
    this.counts.messages += 1;
    let receipt = this.receipts.get(text);
    if (!receipt) {
      const change = secondOf<Change>(text);
      receipt = { change, bytes: text.length, times: new Float64Array(this.wish.count).fill(Number.NaN) };
      if (this.receipts.size >= MOST_KEPT) this.receipts.delete(this.receipts.keys().next().value ?? '');
      this.receipts.set(text, receipt);
    }
    receipt.times[index] = at;
    const standing = this.held[index];
    const { board, from, to } = receipt.change;
    if (standing?.get(board) !== from || to < from) this.counts.violations += 1;
    standing?.set(board, to);
  }
}

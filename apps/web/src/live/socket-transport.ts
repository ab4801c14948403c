import { LIVE_NAMESPACE } from '#contracts';
import type {
  BoardName,
  ClientMessages,
  HandshakeRefusal,
  ServerMessages,
  WatchAnswer,
  WatchRequest,
} from '#contracts';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { ServerClock } from './server-clock.js';
import type { LiveEvents, LiveTransport } from './transport.js';

/** A question each 2 s that must be answered within 2.5 s: a link that died without a word is noticed in less than 5 s. */
const PULSE_MS = 2_000;
const PULSE_ANSWER_MS = 2_500;
const WATCH_ANSWER_MS = 10_000;

/** Pauses (ms) after a handshake the server answered but could not grant: they double from the first to the most. */
export interface RefusedPauses {
  readonly firstMs: number;
  readonly mostMs: number;
}

const REFUSED_PAUSES: RefusedPauses = { firstMs: 1_000, mostMs: 30_000 };

/**
 * The live wire over socket.io: websocket only, signed in by the session's cookie, reconnecting with growing, scattered pauses. Only a
 * server that says that nobody is signed in ends it; whatever else it refuses for is asked again.
 */
export class SocketTransport implements LiveTransport {
  private readonly socket: Socket<ServerMessages, ClientMessages>;
  private pulse: ReturnType<typeof setInterval> | null = null;
  private again: ReturnType<typeof setTimeout> | undefined;
  private refusals = 0;

  constructor(
    private readonly clock: ServerClock,
    private readonly pauses: RefusedPauses = REFUSED_PAUSES,
  ) {
    this.socket = io(LIVE_NAMESPACE, {
      autoConnect: false,
      transports: ['websocket'],
      withCredentials: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 8_000,
      randomizationFactor: 0.5,
      timeout: 5_000,
    });
  }

  open(events: LiveEvents): void {
    this.socket.on('connect', () => {
      this.refusals = 0;
      this.startPulse();
      events.up();
    });
    this.socket.on('disconnect', (reason) => {
      this.stopPulse();
      events.down();
      // socket.io does not come back by itself when the server said goodbye.
      if (reason === 'io server disconnect') this.socket.connect();
    });
    this.socket.on('connect_error', (error) => this.onConnectError(error, events));
    this.socket.on('change', events.change);
    this.socket.on('stale', events.stale);
    this.socket.on('revoked', events.revoked);
    this.socket.connect();
  }

  close(): void {
    this.stopPulse();
    clearTimeout(this.again);
    this.socket.removeAllListeners();
    this.socket.disconnect();
  }

  watch(request: WatchRequest): Promise<WatchAnswer> {
    return this.socket.timeout(WATCH_ANSWER_MS).emitWithAck('watch', request);
  }

  unwatch(board: BoardName): void {
    this.socket.emit('unwatch', board);
  }

  private onConnectError(error: Error & { data?: { code?: HandshakeRefusal } }, events: LiveEvents): void {
    if (error.data?.code === 'live/signed-out') return events.denied();
    events.down();
    // socket.io does not come back by itself either when the handshake was refused.
    if (!this.socket.active) this.connectLater();
  }

  /** Scattered, so that the pages of a whole house do not come back at the same moment. */
  private connectLater(): void {
    const pause = Math.min(this.pauses.mostMs, this.pauses.firstMs * 2 ** this.refusals);
    this.refusals += 1;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.socket.connect(), pause * (0.5 + Math.random() / 2));
  }

  private startPulse(): void {
    this.stopPulse();
    this.beat();
    this.pulse = setInterval(() => this.beat(), PULSE_MS);
  }

  private stopPulse(): void {
    if (this.pulse !== null) clearInterval(this.pulse);
    this.pulse = null;
  }

  private beat(): void {
    const sentAt = Date.now();
    const asked = this.socket.timeout(PULSE_ANSWER_MS).emitWithAck('time') as Promise<{ serverTime: string }>;
    asked.then(
      ({ serverTime }) => this.clock.learn(serverTime, sentAt, Date.now()),
      () => this.reconnect(),
    );
  }

  /** Drops a link that no longer answers; the manager's own pauses follow. */
  private reconnect(): void {
    if (this.socket.connected) this.socket.io.engine.close();
  }
}

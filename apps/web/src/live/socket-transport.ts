import { LIVE_NAMESPACE } from '#contracts';
import type { BoardName, ClientMessages, ServerMessages, WatchAnswer, WatchRequest } from '#contracts';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { ServerClock } from './server-clock.js';
import type { LiveEvents, LiveTransport } from './transport.js';

/** A question each 2 s that must be answered within 2.5 s: a link that died without a word is noticed in less than 5 s. */
const PULSE_MS = 2_000;
const PULSE_ANSWER_MS = 2_500;
const WATCH_ANSWER_MS = 10_000;

/** The live wire over socket.io: websocket only, signed in by the session's cookie, reconnecting with growing, scattered pauses. */
export class SocketTransport implements LiveTransport {
  private readonly socket: Socket<ServerMessages, ClientMessages>;
  private pulse: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly clock: ServerClock) {
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
      this.startPulse();
      events.up();
    });
    this.socket.on('disconnect', (reason) => {
      this.stopPulse();
      events.down();
      // socket.io does not come back by itself when the server said goodbye.
      if (reason === 'io server disconnect') this.socket.connect();
    });
    this.socket.on('connect_error', () => (this.socket.active ? events.down() : events.denied()));
    this.socket.on('change', events.change);
    this.socket.on('stale', events.stale);
    this.socket.on('revoked', events.revoked);
    this.socket.connect();
  }

  close(): void {
    this.stopPulse();
    this.socket.removeAllListeners();
    this.socket.disconnect();
  }

  watch(request: WatchRequest): Promise<WatchAnswer> {
    return this.socket.timeout(WATCH_ANSWER_MS).emitWithAck('watch', request);
  }

  unwatch(board: BoardName): void {
    this.socket.emit('unwatch', board);
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

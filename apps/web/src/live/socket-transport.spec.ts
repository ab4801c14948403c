import { createServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { LIVE_NAMESPACE } from '#contracts';
import { ServerClock } from './server-clock.js';
import { SocketTransport } from './socket-transport.js';
import type { LiveEvents } from './transport.js';

/** A server that says in the handshake what it is told to say; `null` lets in. */
class Door {
  readonly asked: number[] = [];
  private readonly http: HttpServer = createServer();
  private readonly io = new Server(this.http, { transports: ['websocket'] });
  refusal: string | null = null;

  async open(): Promise<void> {
    this.io.of(LIVE_NAMESPACE).use((_, next) => {
      this.asked.push(Date.now());
      if (this.refusal === null) return next();
      next(Object.assign(new Error('Not now.'), { data: { code: this.refusal } }));
    });
    await new Promise<void>((ready) => this.http.listen(0, '127.0.0.1', ready));
    const { port } = this.http.address() as AddressInfo;
    vi.stubGlobal('location', {
      ...{ protocol: 'http:', host: `127.0.0.1:${port}`, hostname: '127.0.0.1', port: `${port}` },
    });
  }

  async close(): Promise<void> {
    await this.io.close();
    vi.unstubAllGlobals();
  }
}

const PAUSES = { firstMs: 20, mostMs: 80 };
const LONG = { timeout: 30_000 };

describe('the wire of the boards', () => {
  let door: Door;
  let transport: SocketTransport;
  let heard: string[];

  const open = (): void => {
    const hear =
      (what: string): (() => void) =>
      () =>
        void heard.push(what);
    const events: LiveEvents = {
      ...{ change: hear('change'), stale: hear('stale'), revoked: hear('revoked') },
      ...{ up: hear('up'), down: hear('down'), denied: hear('denied') },
    };
    transport.open(events);
  };

  beforeEach(async () => {
    heard = [];
    door = new Door();
    await door.open();
    transport = new SocketTransport(new ServerClock(), PAUSES);
  });
  afterEach(async () => {
    transport.close();
    await door.close();
  });

  it.each(['live/unavailable', 'live/too-many-sockets'])(
    'is lost, not signed out, while the server answers %s, and comes back by itself',
    async (refusal) => {
      door.refusal = refusal;
      open();
      await vi.waitUntil(() => door.asked.length >= 4, LONG);
      expect(new Set(heard)).toEqual(new Set(['down']));
      door.refusal = null;
      await vi.waitUntil(() => heard.includes('up'), LONG);
      expect(heard).not.toContain('denied');
    },
  );

  it('asks a server that refuses with growing pauses, up to the most', async () => {
    door.refusal = 'live/unavailable';
    open();
    await vi.waitUntil(() => door.asked.length >= 6, LONG);
    const pauses = door.asked.slice(1).map((at, index) => at - (door.asked[index] ?? at));
    // Half of the pause at least is kept, whatever chance says: 20, 40, 80, 80, 80.
    for (const [index, least] of [10, 20, 40, 40, 40].entries())
      expect(pauses[index]).toBeGreaterThanOrEqual(least - 2);
  });

  it('is signed out when the server says so, and asks no more', async () => {
    door.refusal = 'live/signed-out';
    open();
    await vi.waitUntil(() => heard.includes('denied'), LONG);
    await new Promise((resolve) => setTimeout(resolve, 5 * PAUSES.mostMs));
    expect(door.asked).toHaveLength(1);
    expect(heard).toEqual(['denied']);
  });

  it('asks no more once it is closed', async () => {
    door.refusal = 'live/unavailable';
    open();
    await vi.waitUntil(() => heard.includes('down'), LONG);
    transport.close();
    const asked = door.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 5 * PAUSES.mostMs));
    expect(door.asked.length).toBeLessThanOrEqual(asked);
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { Fleet } from './fleet.js';
import { passOn, passSocketOn } from './pass-on.js';

export interface BalancerOptions {
  readonly host: string;
  readonly port: number;
  /** Addresses of the servers behind it. */
  readonly servers: readonly string[];
  /** Pause between two looks whether they are ready (ms). */
  readonly lookMs?: number;
}

const LOOK_MS = 250;
/** Longer than the usual 60 s of those in front (ms). */
const KEEP_ALIVE_MS = 65_000;

/**
 * One address before several servers of this product.
 * - Only who says at `/health/ready` that it is ready is asked, least busy first.
 * - What was not sent because nobody took the connection is sent to the next one, whatever it is; what may have been heard is asked
 *   again only if that does no harm.
 * - Sockets are passed through; one that is closed comes back by itself and is let in elsewhere.
 *
 * Plain HTTP, for one machine and for trials: TLS, and bounds against the world, are of a balancer in front of it.
 */
export class Balancer {
  private readonly sockets = new Set<Duplex>();

  private constructor(
    private readonly server: Server,
    private readonly fleet: Fleet,
  ) {
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.on('request', (request, response) => passOn(request, response, fleet.inOrder(request)));
    server.on('upgrade', (request, socket, head) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
      passSocketOn(request, socket, head, fleet.inOrder(request));
    });
  }

  static async listen({ host, port, servers, lookMs = LOOK_MS }: BalancerOptions): Promise<Balancer> {
    const fleet = new Fleet(servers, lookMs);
    const balancer = new Balancer(createServer(), fleet);
    balancer.server.listen(port, host);
    await once(balancer.server, 'listening');
    await fleet.look();
    fleet.start();
    return balancer;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Stands before these from now on. What runs at another one runs to its end. */
  become(servers: readonly string[]): Promise<void> {
    this.fleet.become(servers);
    return this.fleet.look();
  }

  /** Whether anybody behind it is ready. */
  isReady(): boolean {
    return this.fleet.hasReady();
  }

  /** Lets nobody in any more and waits for what runs, at most so long (ms). */
  async close(withinMs: number): Promise<void> {
    this.fleet.stop();
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    const late = setTimeout(() => this.server.closeAllConnections(), withinMs);
    await closed;
    clearTimeout(late);
  }
}

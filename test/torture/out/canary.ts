import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Course } from '../lib/trial.js';

/** Listens on every address of this machine, and on the ports of the web where it may; nobody is to call. */
export class Canary {
  hits = 0;
  private readonly servers: Server[] = [];

  static async start(course: Course): Promise<Canary> {
    const canary = new Canary();
    await canary.listen(0);
    for (const port of [80, 443]) await canary.listen(port).catch(() => undefined);
    course.cleanup.add(() => canary.servers.forEach((server) => server.close()));
    return canary;
  }

  get port(): number {
    return (this.servers[0]?.address() as AddressInfo).port;
  }

  /** Whether it hears on the ports of the web too. */
  get isOnWebPorts(): boolean {
    return this.servers.length === 3;
  }

  private async listen(port: number): Promise<void> {
    const server = createServer((socket) => {
      this.hits += 1;
      socket.on('error', () => undefined).end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '::', resolve);
    });
    this.servers.push(server);
  }
}

/** Addresses of this machine in its networks, in brackets where they are IPv6. */
export const ownAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ address }) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cde])/i.test(address))
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));

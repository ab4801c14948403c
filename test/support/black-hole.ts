import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A way to a server on this machine that can swallow what passes without a word to either end. */
export interface BlackHole {
  /** The address of a server, by this way. */
  by(url: string): string;
  /** From now on nothing passes over the connections there are, nor over new ones unless `isForOpenOnly`. */
  swallow(isForOpenOnly?: boolean): void;
  close(): Promise<void>;
}

/** Leads to the server of this address. */
export async function openBlackHole(target: string): Promise<BlackHole> {
  const port = Number(new URL(target).port);
  const sockets = new Set<Socket>();
  const deaf = new WeakSet<Socket>();
  let swallowsNew = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      if (swallowsNew) deaf.add(from);
      from.on('data', (bytes) => void (deaf.has(from) || to.write(bytes)));
      from.on('error', () => undefined);
      from.on('close', () => void (deaf.has(from) || to.destroy()));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    by: (url) => {
      const address = new URL(url);
      address.hostname = '127.0.0.1';
      address.port = String((server.address() as AddressInfo).port);
      address.searchParams.delete('host');
      return address.href;
    },
    swallow: (isForOpenOnly = false) => {
      swallowsNew = !isForOpenOnly;
      for (const socket of sockets) deaf.add(socket);
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

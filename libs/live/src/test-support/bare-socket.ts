import { createRequire } from 'node:module';

/** The part of a WebSocket of `ws` that is used here; the package comes with socket.io and ships no types. */
export interface BareSocket {
  readonly readyState: number;
  on(event: 'open' | 'close', heard: () => void): void;
  on(event: 'message', heard: (data: Buffer, isBinary: boolean) => void): void;
  on(event: 'error', heard: (error: Error) => void): void;
  on(
    event: 'unexpected-response',
    heard: (request: unknown, response: { statusCode?: number }) => void,
  ): void;
  send(data: string | Uint8Array): void;
  ping(data?: string): void;
  pause(): void;
  resume(): void;
  terminate(): void;
}

interface SocketMaker {
  new (url: string, options: object): BareSocket;
}

/** Whoever opens a thousand sockets must not spend on compression, nor wait for ever. */
const OPTIONS = { perMessageDeflate: false, handshakeTimeout: 30_000 };

/** The `ws` that socket.io itself speaks through. */
const { WebSocket } = ['socket.io', 'engine.io'].reduce(
  (from, name) => createRequire(from.resolve(name)),
  createRequire(import.meta.url),
)('ws') as { readonly WebSocket: SocketMaker };

/** Opens a WebSocket to the socket.io of a server, below what socket.io's client does. */
export const openBareSocket = (url: string, headers: Readonly<Record<string, string>> = {}): BareSocket =>
  new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    ...OPTIONS,
    headers,
  });

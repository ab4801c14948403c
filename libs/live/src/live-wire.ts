import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import { Server } from 'socket.io';
import { LARGEST_MESSAGE, LiveConfig } from './live.config.js';
import type { LiveServer } from './live-socket.js';

type Verdict = (problem: string | null, isAllowed: boolean) => void;

/** How long closing sockets may take before they are cut (ms): a client that does not read must not hold up a stop. */
const GOODBYE_MS = 800;
/**
 * A connection that joins no namespace is dropped after so long (ms): longer than a process that has just started takes for a crowd that
 * comes all at once, for whoever is dropped then comes again and makes the crowd larger.
 */
const JOIN_WITHIN_MS = 15_000;

/** The socket.io server on the application's own http server: websocket only, uncompressed, small messages, same origin. */
@Injectable()
export class LiveWire {
  private server: LiveServer | undefined;
  private readonly connections = new Set<NetSocket>();
  private isClosing = false;

  constructor(private readonly config: LiveConfig) {}

  open(http: HttpServer): LiveServer {
    const server: LiveServer = new Server(http, {
      transports: ['websocket'],
      allowUpgrades: false,
      serveClient: false,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: LARGEST_MESSAGE,
      connectTimeout: JOIN_WITHIN_MS,
      pingInterval: this.config.pingIntervalMs,
      pingTimeout: this.config.pingTimeoutMs,
      allowRequest: (request, verdict) => this.judge(request, verdict),
    });
    // Everyone may join the root namespace of socket.io unless told otherwise.
    server.use((_, next) => next(new Error('There is nothing here; join /live.')));
    (server.engine as { on(event: 'connection', heard: (c: { request: IncomingMessage }) => void): void }).on(
      'connection',
      ({ request: { socket } }) => {
        this.connections.add(socket);
        socket.once('close', () => this.connections.delete(socket));
      },
    );
    this.server = server;
    return server;
  }

  /** Closes every socket so that clients come back by themselves to whoever serves then; the http server is left alone. */
  async close(): Promise<void> {
    this.isClosing = true;
    this.server?.engine.close();
    const goodbyeUntil = performance.now() + GOODBYE_MS;
    while (this.connections.size > 0 && performance.now() < goodbyeUntil) await sleep(10);
    for (const socket of this.connections) socket.destroy();
  }

  private judge(request: IncomingMessage, verdict: Verdict): void {
    if (this.isClosing) verdict('The server is stopping; connect again.', false);
    else if (isOwnOrigin(request.headers.origin, request.headers.host, this.config.baseUrl))
      verdict(null, true);
    else verdict('Pages of another origin may not connect.', false);
  }
}

/**
 * A browser always names the page's origin, and lets no page forge it: it must be the host that was asked, or the base address.
 * Programs send none; they carry no cookie by accident.
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  baseUrl: string | undefined,
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (baseUrl !== undefined && URL.canParse(baseUrl) && page.origin === new URL(baseUrl).origin) return true;
  return /^https?:$/.test(page.protocol) && page.host === host?.toLowerCase();
}

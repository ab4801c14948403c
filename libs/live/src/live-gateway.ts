import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server as HttpServer } from 'node:http';
import { LIVE_NAMESPACE } from '#contracts';
import type { Caller, HandshakeRefusal } from '#contracts';
import { LiveAccess } from './live-access.js';
import { outletTo } from './live-outlet.js';
import { LiveSocket } from './live-socket.js';
import type { WireSocket } from './live-socket.js';
import { LiveRooms } from './live-rooms.js';
import { LiveSockets } from './live-sockets.js';
import { LiveWire } from './live-wire.js';

type ConnectError = Error & { data?: { readonly code: HandshakeRefusal } };

/** What the middleware tells a client that is not let in. */
const refusal = (code: HandshakeRefusal, message: string): ConnectError =>
  Object.assign(new Error(message), { data: { code } });

/** The socket.io end of the boards: lets clients in, hands their messages on, and carries changes out. */
@Injectable()
export class LiveGateway implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('LiveGateway');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly wire: LiveWire,
    private readonly sockets: LiveSockets,
    private readonly access: LiveAccess,
    private readonly rooms: LiveRooms,
  ) {}

  onApplicationBootstrap(): void {
    const live = this.wire.open(this.host.httpAdapter.getHttpServer() as HttpServer).of(LIVE_NAMESPACE);
    live.use((socket, next) => void this.admit(socket).then(next));
    live.on('connection', (socket) => this.onConnection(socket));
    this.rooms.open(outletTo(live.sockets));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.wire.close();
  }

  /** Decides in the handshake, where a refusal or a failure ends in an answer; undefined lets the socket in. */
  private async admit(socket: WireSocket): Promise<ConnectError | undefined> {
    try {
      const caller = await this.access.authenticate(socket.handshake.headers);
      if (!caller) return refusal('live/signed-out', 'Sign in first.');
      if (!this.sockets.hasRoomFor(caller))
        return refusal('live/too-many-sockets', 'Too many open pages; close some.');
      socket.data.caller = caller;
      return undefined;
    } catch (error) {
      this.logger.warn(`A handshake could not be judged: ${String(error)}`);
      return refusal('live/unavailable', 'The server cannot tell who you are now; try again in a moment.');
    }
  }

  private onConnection(socket: WireSocket): void {
    const caller: Caller | undefined = socket.data.caller;
    // Asked a second time because many handshakes may have been admitted at once.
    if (!caller || !this.sockets.hasRoomFor(caller)) {
      socket.disconnect(true);
      return;
    }
    this.rooms.join(new LiveSocket(socket, caller));
  }
}

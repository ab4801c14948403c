import { Injectable } from '@nestjs/common';
import { ServerTime } from '#database';
import { Delivery } from './delivery.js';
import type { Outlet } from './delivery.js';
import { LiveBoards } from './live-boards.js';
import { LiveMetrics } from './live-metrics.js';
import type { LiveSocket } from './live-socket.js';
import { LiveSockets } from './live-sockets.js';
import { Watching } from './watching.js';

/** What clients say, and what becomes of it; a message of any shape is answered or ignored, never thrown at. */
@Injectable()
export class LiveRooms {
  constructor(
    private readonly sockets: LiveSockets,
    private readonly watching: Watching,
    private readonly live: LiveBoards,
    private readonly delivery: Delivery,
    private readonly metrics: LiveMetrics,
    private readonly serverTime: ServerTime,
  ) {}

  open(outlet: Outlet): void {
    this.delivery.through(outlet);
    this.metrics.watch('sockets', () => this.sockets.count);
  }

  join(client: LiveSocket): void {
    this.sockets.add(client);
    const { wire } = client;
    wire.on('watch', (...args: unknown[]) => this.onWatch(client, args));
    wire.on('unwatch', (...args: unknown[]) => {
      if (client.spend()) this.watching.unwatch(client, args[0]);
    });
    wire.on('time', (...args: unknown[]) => {
      const answer = this.answerOf(client, args);
      answer?.({ serverTime: new Date(this.serverTime.now()).toISOString() });
    });
    wire.conn.transport.on('ready', () => this.delivery.catchUp(client));
    wire.on('disconnect', () => this.leave(client));
  }

  private leave(client: LiveSocket): void {
    client.isEnded = true;
    this.live.leave(client);
    this.sockets.remove(client);
  }

  private onWatch(client: LiveSocket, args: readonly unknown[]): void {
    const answer = this.answerOf(client, args);
    if (answer) void this.watching.watch(client, args.length > 1 ? args[0] : undefined, answer);
  }

  /** How to answer, unless nobody waits for an answer or the client asks more than it may or reads. */
  private answerOf(client: LiveSocket, args: readonly unknown[]): ((given: unknown) => void) | undefined {
    const answer = args.at(-1);
    if (client.isOverrun) client.wire.disconnect(true);
    if (typeof answer !== 'function' || client.isEnded || client.isOverrun) return undefined;
    const say = (given: unknown): void => void (answer as (given: unknown) => unknown)(given);
    if (client.spend()) return say;
    say({ kind: 'refused', code: 'live/too-often', detail: 'Too many messages; wait a second.' });
    return undefined;
  }
}

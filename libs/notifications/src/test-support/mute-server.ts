import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A server that takes calls and says nothing, until it hangs up. */
export class MuteServer {
  private readonly calls = new Set<Socket>();
  private constructor(private readonly server: Server) {}

  /** On a port of its own, or on this one. */
  static async open(port = 0): Promise<MuteServer> {
    const mute: MuteServer = new MuteServer(createServer((socket) => void mute.take(socket)));
    await new Promise<void>((resolve) => mute.server.listen(port, '127.0.0.1', resolve));
    return mute;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get isCalled(): boolean {
    return this.calls.size > 0;
  }

  async hangUp(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.calls) socket.destroy();
    await closed;
  }

  private take(socket: Socket): void {
    this.calls.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.calls.delete(socket));
  }
}

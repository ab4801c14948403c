import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it arrived, its body untouched. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly path: string;
  readonly at: number;
}

/** How a receiver behaves towards one request. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

export const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end('noted');

/** A receiver of webhooks on this machine that behaves as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  private behaviours: readonly Behaviour[] = [answers(200)];
  private constructor(private readonly server: ReturnType<typeof createServer>) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) =>
      receiver.take(request, response),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** The first request meets the first behaviour, and so on; the last one stays. */
  behaves(...behaviours: readonly Behaviour[]): this {
    this.behaviours = behaviours;
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    response.on('error', () => undefined);
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const turn = this.received.push({
        ...{ headers: request.headers, body, path: request.url ?? '', at: Date.now() },
      });
      this.behaviours[Math.min(turn, this.behaviours.length) - 1]?.(response, request);
    });
  }
}

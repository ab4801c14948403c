import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Balancer } from './balancer.js';

/** A server that tells its name, what it was told of the visitor, and whether it is ready. */
class Backend {
  isReady = true;
  readonly heard: string[] = [];

  private constructor(
    readonly name: string,
    readonly server: Server,
  ) {
    server.on('request', (asked, answer) => {
      if (asked.url === '/health/ready') return void answer.writeHead(this.isReady ? 200 : 503).end();
      const chunks: Buffer[] = [];
      asked.on('data', (chunk: Buffer) => chunks.push(chunk));
      asked.on('end', () => {
        this.heard.push(`${asked.method} ${asked.url} ${Buffer.concat(chunks).toString()}`);
        answer.writeHead(201, { 'x-name': this.name, 'set-cookie': ['a=1', 'b=2'] });
        answer.end(String(asked.headers['x-forwarded-for']));
      });
    });
    server.on('upgrade', (_, socket) => socket.end(`HTTP/1.1 101 Switching Protocols\r\n\r\n${this.name}`));
  }

  static async open(name: string): Promise<Backend> {
    const backend = new Backend(name, createServer());
    backend.server.listen(0, '127.0.0.1');
    await once(backend.server, 'listening');
    return backend;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<unknown> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    return closed;
  }
}

describe('the balancer', () => {
  let [one, other]: Backend[] = [];
  let balancer: Balancer;
  beforeEach(async () => {
    [one, other] = [await Backend.open('one'), await Backend.open('other')];
    // Looks only where it is told to.
    const servers = [one.url, other.url];
    balancer = await Balancer.listen({ host: '127.0.0.1', port: 0, servers, lookMs: 3_600_000 });
  });
  afterEach(async () => {
    await balancer.close(0);
    await Promise.all([one?.close(), other?.close()]);
  });

  const ask = (path: string, body?: string): Promise<{ status: number; name: unknown; text: string }> =>
    new Promise((resolve, reject) => {
      const options = {
        port: balancer.port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        agent: false,
      };
      const asked = request(options, (answer: IncomingMessage) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        const { statusCode: status = 0 } = answer;
        answer.on('end', () => resolve({ status, name: answer.headers['x-name'], text }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const look = (): Promise<void> => balancer.become([one?.url ?? '', other?.url ?? '']);

  it('asks both in turn and tells them who asks', async () => {
    const answers = [await ask('/a'), await ask('/b')];
    expect(answers.map(({ name }) => name).sort()).toEqual(['one', 'other']);
    expect(answers[0]).toMatchObject({
      status: 201,
      text: expect.stringMatching(/^(::ffff:)?127\.0\.0\.1$/) as string,
    });
  });

  it('asks nobody who says that it is not ready, and says 503 when nobody is', async () => {
    if (one) one.isReady = false;
    await look();
    expect([(await ask('/a')).name, (await ask('/b')).name]).toEqual(['other', 'other']);
    if (other) other.isReady = false;
    await look();
    expect((await ask('/a')).status).toBe(503);
  });

  it('sends what nobody took to the next one, body and all, once', async () => {
    await one?.close();
    const answers = [await ask('/leads', 'first'), await ask('/leads', 'second')];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(other?.heard).toEqual(['POST /leads first', 'POST /leads second']);
  });

  it('sends one credential to one server for what a process keeps to itself', async () => {
    const names = new Set<unknown>();
    for (let time = 0; time < 6; time += 1) names.add((await ask('/api/v1/agreements/rehearsals/1')).name);
    expect(names.size).toBe(1);
  });

  it('passes sockets through to who is there', async () => {
    await one?.close();
    const socket = connect(balancer.port, '127.0.0.1');
    socket.write(
      'GET /socket.io/ HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(socket, 'close');
    expect(text).toMatch(/^HTTP\/1\.1 101 [^]*other$/);
  });
});

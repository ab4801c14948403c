import { EventEmitter, once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, NetConnectOpts, Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cleanup } from './cleanup.js';
import { Hold } from './hold.js';
import type { Held, HoldWish } from './hold.js';
import { PostgresFrames, Statements } from './postgres-frames.js';
import type { Frame } from './postgres-frames.js';
import { Random } from './random.js';

/** Which way bytes go: what the client asks, what the server answers. */
type Way = 'asks' | 'answers';

export interface WireOptions {
  /** `postgres` reads the messages that pass, so that it can stop at a statement; `bytes` reads nothing. */
  readonly speaks?: 'postgres' | 'bytes';
  readonly random?: Random;
}

interface Line {
  readonly client: Socket;
  readonly server: Socket;
  /** Stops what the server says next until it is released. */
  awaited: Hold | undefined;
}

/**
 * A TCP proxy on the loopback address that fails on purpose: latency, resets, half-open lines, little bandwidth; and, since it
 * reads what PostgreSQL's clients say, a stop right before or after any statement. Faults hold for lines that are open too.
 */
export class Wire {
  /** Statements that have passed. */
  statements = 0;
  private readonly turned = new EventEmitter().setMaxListeners(0);
  private readonly lines = new Set<Line>();
  private readonly holds: Hold[] = [];
  private readonly servers = new Set<Socket>();
  private latencyMs = 0;
  private resetShare = 0;
  private bytesPerSecond = Infinity;
  private dark: 'both' | Way | undefined;
  private deaf = new WeakSet<Line>();

  private constructor(
    private readonly listener: Server,
    private readonly target: NetConnectOpts,
    private readonly speaks: 'postgres' | 'bytes',
    private readonly random: Random,
  ) {
    listener.on('connection', (client: Socket) => this.join(client));
  }

  /** Stands before a server: `postgres://…` (over a socket file too), `redis://…` or `http://…`. */
  static async before(
    url: string,
    cleanup: Pick<Cleanup, 'add'>,
    { speaks = 'postgres', random = new Random(1) }: WireOptions = {},
  ): Promise<Wire> {
    const listener = createServer({ noDelay: true });
    const wire = new Wire(listener, targetOf(url), speaks, random);
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    cleanup.add(() => wire.close());
    return wire;
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  /** Lines that are open now. */
  get open(): number {
    return this.lines.size;
  }

  /** The same address by way of this wire. */
  url(address: string): string {
    const through = new URL(address);
    through.searchParams.delete('host');
    through.hostname = '127.0.0.1';
    through.port = String(this.port);
    return through.href;
  }

  /** Each way takes so much longer (ms). */
  delay(ms: number): void {
    this.latencyMs = ms;
  }

  /** So many of all messages of clients, 0 to 1, end their line with a reset. */
  resetEach(share: number): void {
    this.resetShare = share;
  }

  /** So many bytes a second and line pass. */
  rate(bytesPerSecond: number): void {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Nothing passes that way any more and nobody is told: lines stay open, new ones are taken. */
  blackhole(way: 'both' | Way = 'both'): void {
    this.dark = way;
  }

  /** Nothing passes over the lines that are open now and nobody is told; new ones are as they should be. */
  deafen(): void {
    for (const line of this.lines) this.deaf.add(line);
  }

  /** No fault any more; what was held up goes on. Statements that are held stay held. */
  clear(): void {
    this.latencyMs = 0;
    this.resetShare = 0;
    this.bytesPerSecond = Infinity;
    this.dark = undefined;
    this.deaf = new WeakSet();
    this.turned.emit('turn');
  }

  /** Every open line is reset. */
  cut(): void {
    for (const line of this.lines) reset(line);
  }

  /** Stops one line right before a statement reaches the server, or right after it, its answer withheld. */
  hold(wish: HoldWish): Held {
    const hold = new Hold(wish);
    this.holds.push(hold);
    return hold;
  }

  /** Stops one line when a transaction is committed and its answer has not come yet. */
  withholdCommit(): Held {
    return this.hold({ after: /^\s*commit/i });
  }

  async close(): Promise<void> {
    this.clear();
    for (const hold of this.holds) hold.release();
    for (const line of this.lines) reset(line);
    for (const server of this.servers) server.destroy();
    if (!this.listener.listening) return;
    const closed = once(this.listener, 'close');
    this.listener.close();
    await closed;
  }

  private join(client: Socket): void {
    const server = connect(this.target).setNoDelay(true);
    const line: Line = { client, server, awaited: undefined };
    this.lines.add(line);
    this.servers.add(server);
    server.once('close', () => this.servers.delete(server));
    for (const end of [client, server]) {
      // Where nothing passes, the other end does not hear of it either.
      end.on('error', () => void (this.isDark(line, 'asks') || reset(line)));
      end.once('close', () => {
        this.lines.delete(line);
        this.turned.emit('turn');
      });
    }
    void this.pump(line, 'asks').catch(() => reset(line));
    void this.pump(line, 'answers').catch(() => reset(line));
  }

  private async pump(line: Line, way: Way): Promise<void> {
    const [from, to] = way === 'asks' ? [line.client, line.server] : [line.server, line.client];
    const frames = new PostgresFrames(way === 'asks');
    const statements = new Statements();
    for await (const chunk of from as AsyncIterable<Buffer>) {
      await this.pass(line, way, chunk.length);
      if (this.speaks === 'bytes') await write(to, chunk);
      else if (way === 'asks') await this.ask(line, frames.push(chunk), statements);
      else await this.answer(line, frames.push(chunk));
    }
    to.end();
  }

  /** What the faults of now cost so many bytes. */
  private async pass(line: Line, way: Way, length: number): Promise<void> {
    if (way === 'asks' && this.resetShare > 0 && this.random.chance(this.resetShare)) throw reset(line);
    const wait = this.latencyMs + (length / this.bytesPerSecond) * 1_000;
    if (wait > 0) await sleep(wait);
    while (this.isDark(line, way)) await once(this.turned, 'turn');
    if (!this.lines.has(line)) throw reset(line);
  }

  private isDark(line: Line, way: Way): boolean {
    return this.dark === 'both' || this.dark === way || this.deaf.has(line);
  }

  private async ask(line: Line, frames: readonly Frame[], statements: Statements): Promise<void> {
    for (const frame of frames) {
      const text = statements.textOf(frame);
      if (text !== undefined) await this.stopAt(line, text);
      await write(line.server, frame.bytes);
    }
  }

  private async stopAt(line: Line, text: string): Promise<void> {
    this.statements += 1;
    for (const hold of this.holds) {
      const place = hold.placeOf(text);
      if (place === 'before') await hold.stop(() => reset(line));
      if (place === 'after') line.awaited = hold;
    }
  }

  private async answer(line: Line, frames: readonly Frame[]): Promise<void> {
    for (const frame of frames) {
      // “Ready for query”: whatever was asked has been done.
      const isDone = frame.type === 'Z';
      if (line.awaited && isDone) {
        const held = line.awaited;
        line.awaited = undefined;
        await held.stop(() => reset(line));
      }
      await write(line.client, frame.bytes);
    }
  }
}

function reset({ client, server }: Line): Error {
  client.resetAndDestroy();
  server.destroy();
  return new Error('reset');
}

async function write(to: Socket, bytes: Buffer): Promise<void> {
  if (!to.destroyed && !to.write(bytes)) await Promise.race([once(to, 'drain'), once(to, 'close')]);
}

/** Where the address leads to: the file of a socket when it names one. */
function targetOf(address: string): NetConnectOpts {
  const { hostname, port, searchParams } = new URL(address);
  const folder = searchParams.get('host');
  return folder?.startsWith('/')
    ? { path: `${folder}/.s.PGSQL.${port}` }
    : { host: hostname, port: Number(port) };
}

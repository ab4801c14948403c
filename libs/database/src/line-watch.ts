import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';

/** A statement without an answer for so long is asked after (ms). */
export const ANSWER_TIMEOUT_MS = 4_000;
/** How long a new connection may take (ms). */
const CONNECT_MS = 5_000;
/** What has been answered may still be on its way (ms). */
const GRACE_MS = 500;
const LOOKS_PER_TIMEOUT = 8;

/** What of a client is looked at here; `pg` gives it no types. */
interface Line {
  readonly processID: number | null;
  /** False while a statement is on its way. */
  readonly readyForQuery?: boolean;
  readonly connection: { readonly stream: Socket };
}

/** The bytes that have passed over a line, and since when no more did (ms, monotonic). */
interface Silence {
  readonly bytes: number;
  readonly since: number;
}

/** A session whose client does not take what it says counts as waiting, not as working. */
const IS_WORKING = `state = 'active' and wait_event is distinct from 'ClientWrite'`;
const WORKING = `select pid from pg_stat_activity where pid = any($1) and ${IS_WORKING}`;
const END_WAITING = `select pg_terminate_backend(pid) from pg_stat_activity where pid = any($1) and (${IS_WORKING}) is not true`;

/** The line was given up: nothing came back over it and the server does not work on what was said. */
class LineSilent extends Error {
  readonly code = 'ETIMEDOUT';
  constructor() {
    super('PostgreSQL did not answer; the connection was given up.');
  }
}

/**
 * Watches the connections of one address for answers that never come, as over a line of which one end is gone without a word: nothing
 * else would notice for a quarter of an hour. A statement without an answer for `answerTimeoutMs` is asked after over a connection of
 * its own. What the server still works on is waited for, however long that takes; any other connection is destroyed, so that whoever
 * waits on it hears at once, and its session, with its locks, is ended where the server can be reached.
 */
export class LineWatch {
  private readonly logger = new Logger('LineWatch');
  private readonly lines = new Map<Line, Silence>();
  private timer: NodeJS.Timeout | undefined;
  private isAsking = false;
  private lost = 0;

  constructor(
    private readonly url: string,
    private readonly answerTimeoutMs = ANSWER_TIMEOUT_MS,
  ) {}

  /** Connections given up so far. */
  get givenUp(): number {
    return this.lost;
  }

  /** A client whose connection is watched; for a pool, or by itself. Connecting and ending are bounded as well. */
  readonly Client = clientOf(this);

  /** Watches a line from when it is open until it ends. */
  follow(client: Client): void {
    const line = client as unknown as Line;
    client.once('connect', () => {
      this.lines.set(line, { bytes: 0, since: performance.now() });
      this.timer ??= setInterval(() => this.look(), this.answerTimeoutMs / LOOKS_PER_TIMEOUT).unref();
    });
    client.once('end', () => {
      this.lines.delete(line);
      if (this.lines.size === 0) this.timer = void clearInterval(this.timer);
    });
  }

  /** Destroys a line that does not end by itself. */
  bound(client: Client): void {
    const { stream } = (client as unknown as Line).connection;
    const timer = setTimeout(() => stream.destroy(), this.answerTimeoutMs).unref();
    stream.once('close', () => clearTimeout(timer));
  }

  private look(): void {
    const now = performance.now();
    for (const [line, { bytes }] of this.lines) {
      if (!isWaiting(line) || bytesOf(line) !== bytes)
        this.lines.set(line, { bytes: bytesOf(line), since: now });
    }
    const overdue = this.silentFor(this.answerTimeoutMs, now);
    if (overdue.length > 0 && !this.isAsking) void this.askAfter(overdue);
  }

  private silentFor(ms: number, now = performance.now()): Line[] {
    return [...this.lines].filter(([, { since }]) => now - since >= ms).map(([line]) => line);
  }

  /** Never throws. */
  private async askAfter(overdue: readonly Line[]): Promise<void> {
    this.isAsking = true;
    const before = new Map(overdue.map((line) => [line, bytesOf(line)]));
    const isSilent = (line: Line): boolean => isWaiting(line) && bytesOf(line) === before.get(line);
    try {
      const asking = this.asking();
      try {
        await asking.connect();
        const working = await this.working(asking, overdue);
        await sleep(GRACE_MS);
        const silent = overdue.filter((line) => !working.has(line.processID) && isSilent(line));
        if (silent.length > 0) await asking.query(END_WAITING, [silent.map(({ processID }) => processID)]);
        this.giveUp(silent);
      } finally {
        (asking as unknown as Line).connection.stream.destroy();
      }
    } catch (error) {
      // A server that refuses has been reached: the connections it had are not judged by that.
      if (!isRefusal(error)) this.giveUp(overdue.filter(isSilent));
    } finally {
      this.isAsking = false;
    }
  }

  private asking(): Client {
    const client = new Client({
      connectionString: this.url,
      application_name: 'staffetta line watch',
      connectionTimeoutMillis: this.answerTimeoutMs,
      query_timeout: this.answerTimeoutMs,
    });
    client.on('error', () => undefined);
    return client;
  }

  /** The sessions among them that the server works for; they are asked after again later. */
  private async working(asking: Client, overdue: readonly Line[]): Promise<ReadonlySet<number | null>> {
    const pids = overdue.map(({ processID }) => processID);
    const { rows } = await asking.query<{ pid: number }>(WORKING, [pids]);
    const working = new Set<number | null>(rows.map(({ pid }) => pid));
    const since = performance.now();
    for (const line of overdue)
      if (working.has(line.processID) && this.lines.has(line))
        this.lines.set(line, { bytes: bytesOf(line), since });
    return working;
  }

  private giveUp(silent: readonly Line[]): void {
    if (silent.length === 0) return;
    this.lost += silent.length;
    this.logger.warn(`${silent.length} connections to PostgreSQL gave no answer and were given up.`);
    for (const { connection } of silent) connection.stream.destroy(new LineSilent());
  }
}

const bytesOf = ({ connection: { stream } }: Line): number => stream.bytesRead + stream.bytesWritten;

/** A statement is on its way, and what comes back is taken. */
const isWaiting = ({ readyForQuery, connection: { stream } }: Line): boolean =>
  readyForQuery === false && !stream.isPaused();

const isRefusal = (error: unknown): boolean => /^[0-9A-Z]{5}$/.test((error as { code?: string }).code ?? '');

function clientOf(watch: LineWatch): typeof Client {
  return class extends Client {
    constructor(config?: string | ClientConfig) {
      const given = typeof config === 'string' ? { connectionString: config } : config;
      super({ ...given, keepAlive: true, connectionTimeoutMillis: CONNECT_MS });
      // Lost while nobody listens, as between a pool and whoever it lends to: the next statement says so, and the process goes on.
      this.on('error', () => undefined);
      watch.follow(this);
    }

    override end(): Promise<void>;
    override end(ended: (error: Error) => void): void;
    override end(ended?: (error: Error) => void): Promise<void> | void {
      watch.bound(this);
      return ended ? super.end(ended) : super.end();
    }
  };
}

import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Client } from 'pg';
import { newId } from '#kernel';
import { LineWatch } from './line-watch.js';
import { RedisRelay } from './redis-relay.js';

/** Something happened in a workspace that other parts, in this or other processes, may want to look at soon. */
export type Topic = 'appended' | 'numbered' | 'folded' | 'due' | 'revoked' | 'room' | 'told' | 'outgoing';

const CHANNEL = 'staffetta';
/** Several signals within this stretch travel as one notification: one per row would halve the write rate. */
const COALESCE_MS = 15;
const RECONNECT_MS = 1_000;
/** Whoever only listens would never learn that nobody speaks any more. */
const PROBE_MS = 2_000;

/**
 * Nudges between parts and processes: at once inside the process; to the others coalesced, over Redis where it is configured and
 * there, else by PostgreSQL notifications.
 * A signal may be lost with its connection, so whoever listens also polls (each second); no meaning rides on it.
 */
@Injectable()
export class Signals implements OnApplicationShutdown {
  private readonly emitter = new EventEmitter().setMaxListeners(100);
  private readonly pending = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private client: Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private probing: NodeJS.Timeout | undefined;
  private isClosed = false;

  private readonly watch: LineWatch;
  private readonly relay: RedisRelay | undefined;
  /** Tells this process's own messages from those of others. */
  private readonly sender = newId<'process'>();

  constructor(
    private readonly url: string,
    redisUrl?: string,
    answerTimeoutMs?: number,
  ) {
    this.watch = new LineWatch(url, answerTimeoutMs);
    this.relay =
      redisUrl === undefined ? undefined : new RedisRelay(redisUrl, (payload) => this.heard(payload));
  }

  async start(): Promise<this> {
    this.relay?.start();
    this.probing = setInterval(() => this.arm(), PROBE_MS).unref();
    await this.connect();
    return this;
  }

  /** Calls `heard` with the workspace id for each signal of the topic; returns how to stop listening. */
  on(topic: Topic, heard: (workspaceId: string) => void): () => void {
    this.emitter.on(topic, heard);
    return () => this.emitter.off(topic, heard);
  }

  /** Tells everyone; call it after the commit. */
  emit(topic: Topic, workspaceId: string): void {
    this.emitter.emit(topic, workspaceId);
    this.pending.add(`${topic} ${workspaceId}`);
    this.arm();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    clearTimeout(this.again);
    clearInterval(this.probing);
    this.relay?.stop();
    await this.client?.end().catch(() => undefined);
  }

  /** One message is on its way at a time; what is said meanwhile goes with the next. */
  private async flush(): Promise<void> {
    const payloads = [...this.pending].map((signal) => `${this.sender} ${signal}`);
    this.pending.clear();
    const isSent = payloads.length > 0 && (await this.relay?.send(payloads));
    if (!this.isClosed && !isSent) {
      await this.client
        ?.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [CHANNEL, payloads])
        .catch(() => undefined);
    }
    this.timer = undefined;
    if (this.pending.size > 0) this.arm();
  }

  /** Also with nothing to say: over a connection that gives no answer it is given up by its watch, and a new one listens. */
  private arm(): void {
    if (!this.isClosed) this.timer ??= setTimeout(() => void this.flush(), COALESCE_MS);
  }

  /** Never throws: whoever cannot be reached now is tried again. A client that never came up ends as well as fails. */
  private async connect(): Promise<void> {
    const client = new this.watch.Client({
      connectionString: this.url,
      application_name: 'staffetta signals',
    });
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectSoon(client));
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      client.end().catch(() => undefined);
      this.reconnectSoon(client);
    }
  }

  private heard(message: string): void {
    const [sender, topic = '', workspaceId = ''] = message.split(' ');
    if (sender !== this.sender) this.emitter.emit(topic, workspaceId);
  }

  /** Once for each client that is lost. */
  private reconnectSoon(lost: Client): void {
    if (this.client !== lost) return;
    this.client = undefined;
    if (!this.isClosed) this.again = setTimeout(() => void this.connect(), RECONNECT_MS).unref();
  }
}

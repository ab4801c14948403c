import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Behind } from './behind.js';

/** What is kept in the memory of one process only, so whoever asks for it has to come to the same one. */
const KEPT_BY_ONE = /^\/api\/v1\/agreements\/rehearsals(\/|\?|$)/;

/** The servers behind the balancer, looked at again and again; chooses whom to ask. */
export class Fleet {
  private all: readonly Behind[] = [];
  private turn = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    urls: readonly string[],
    private readonly lookMs: number,
  ) {
    this.become(urls);
  }

  start(): void {
    this.timer = setInterval(() => void this.look(), this.lookMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** These from now on; who stays keeps what is known of it. */
  become(urls: readonly string[]): void {
    this.all = urls.map((url) => this.all.find((behind) => behind.url === url) ?? new Behind(url));
  }

  async look(): Promise<void> {
    await Promise.all(this.all.map((behind) => behind.look()));
  }

  hasReady(): boolean {
    return this.all.some(({ isReady }) => isReady);
  }

  /** Whom to ask, best first: who has least to do; for what one process keeps, always the same as long as it is there. */
  inOrder(request: IncomingMessage): Behind[] {
    const ready = this.all.filter(({ isReady }) => isReady);
    if (KEPT_BY_ONE.test(request.url ?? '')) return byAffinity(ready, request);
    this.turn = (this.turn + 1) % Math.max(1, ready.length);
    const turned = [...ready.slice(this.turn), ...ready.slice(0, this.turn)];
    return turned.sort((one, other) => one.running - other.running);
  }
}

/** Rendezvous hashing: who asks with the same credential comes to the same server, and moves only when that one is gone. */
function byAffinity(ready: readonly Behind[], { headers, socket }: IncomingMessage): Behind[] {
  const who = headers.authorization ?? headers.cookie ?? socket.remoteAddress ?? '';
  const weight = ({ url }: Behind): string => createHash('sha256').update(`${url} ${who}`).digest('hex');
  return [...ready].sort((one, other) => weight(one).localeCompare(weight(other)));
}

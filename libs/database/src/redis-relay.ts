import type { createClient } from 'redis';

type Client = ReturnType<typeof createClient>;

const CHANNEL = 'staffetta:signals';
const RECONNECT_MS = 1_000;
/** A Redis that has not taken a message after so long is as good as away (ms): signals are to arrive within a second. */
const SEND_WITHIN_MS = 300;
/** What hangs is asked each second, and left when nothing at all has come from it for so long (ms). */
const PING_MS = 1_000;
const SILENT_MS = 3_000;

/**
 * Carries signals between processes over Redis, where one is configured; cheaper than notifications of the database under load.
 * It may vanish or hang at any time: sending tells within `SEND_WITHIN_MS` whether it was carried, and whoever sends falls back
 * otherwise. A connection that is silent is given up for a new one.
 */
export class RedisRelay {
  private sender: Client | undefined;
  private receiver: Client | undefined;
  private isStopped = false;
  /** It took a message too slowly; it is not tried before this instant (ms of this process). */
  private trustedFrom = 0;

  /** `heard` gets what other processes, and this one, send. */
  constructor(
    private readonly url: string,
    private readonly heard: (payload: string) => void,
  ) {}

  get isReady(): boolean {
    const areOpen = this.sender?.isReady === true && this.receiver?.isReady === true;
    return areOpen && performance.now() >= this.trustedFrom;
  }

  /** Begins connecting and returns at once; a Redis that is away holds nothing up. */
  start(): void {
    void this.connect().catch(() => undefined);
  }

  /** False when it was not carried, or not in time; then it may be carried all the same. Never throws. */
  async send(payloads: readonly string[]): Promise<boolean> {
    const { sender } = this;
    if (!sender || !this.isReady) return false;
    const sent = Promise.all(payloads.map((payload) => sender.publish(CHANNEL, payload)));
    const isSent = await isInTime(sent, SEND_WITHIN_MS);
    if (!isSent) this.trustedFrom = performance.now() + RECONNECT_MS;
    return isSent;
  }

  stop(): void {
    this.isStopped = true;
    for (const client of [this.sender, this.receiver]) client?.destroy();
  }

  /** The library is loaded where there is a Redis: it would lie in the memory of every other installation. */
  private async connect(): Promise<void> {
    const { createClient: clientOf } = await import('redis');
    if (this.isStopped) return;
    const options = {
      url: this.url,
      disableOfflineQueue: true,
      pingInterval: PING_MS,
      socket: {
        ...{ reconnectStrategy: () => RECONNECT_MS, connectTimeout: RECONNECT_MS },
        socketTimeout: SILENT_MS,
      },
    };
    const sender: Client = clientOf(options);
    const receiver: Client = clientOf({ ...options, disableOfflineQueue: false });
    for (const client of [sender, receiver]) client.on('error', () => undefined);
    [this.sender, this.receiver] = [sender, receiver];
    void sender.connect().catch(() => undefined);
    await receiver.connect();
    await receiver.subscribe(CHANNEL, this.heard);
  }
}

/** Whether something succeeds within so long (ms). */
function isInTime(work: Promise<unknown>, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), withinMs);
    const settle = (isSent: boolean): void => (clearTimeout(timer), resolve(isSent));
    work.then(
      () => settle(true),
      () => settle(false),
    );
  });
}

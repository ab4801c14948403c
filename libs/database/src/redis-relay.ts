import { createClient } from 'redis';

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
  private readonly sender;
  private readonly receiver;
  /** It took a message too slowly; it is not tried before this instant (ms of this process). */
  private trustedFrom = 0;

  /** `heard` gets what other processes, and this one, send. */
  constructor(
    url: string,
    private readonly heard: (payload: string) => void,
  ) {
    const options = {
      url,
      disableOfflineQueue: true,
      pingInterval: PING_MS,
      socket: {
        ...{ reconnectStrategy: () => RECONNECT_MS, connectTimeout: RECONNECT_MS },
        socketTimeout: SILENT_MS,
      },
    };
    this.sender = createClient(options);
    this.receiver = createClient({ ...options, disableOfflineQueue: false });
    for (const client of [this.sender, this.receiver]) client.on('error', () => undefined);
  }

  get isReady(): boolean {
    return this.sender.isReady && this.receiver.isReady && performance.now() >= this.trustedFrom;
  }

  /** Begins connecting and returns at once; a Redis that is away holds nothing up. */
  start(): void {
    void this.sender.connect().catch(() => undefined);
    void this.receiver
      .connect()
      .then((client) => client.subscribe(CHANNEL, this.heard))
      .catch(() => undefined);
  }

  /** False when it was not carried, or not in time; then it may be carried all the same. Never throws. */
  async send(payloads: readonly string[]): Promise<boolean> {
    if (!this.isReady) return false;
    const sent = Promise.all(payloads.map((payload) => this.sender.publish(CHANNEL, payload)));
    const isSent = await isInTime(sent, SEND_WITHIN_MS);
    if (!isSent) this.trustedFrom = performance.now() + RECONNECT_MS;
    return isSent;
  }

  stop(): void {
    for (const client of [this.sender, this.receiver]) client.destroy();
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

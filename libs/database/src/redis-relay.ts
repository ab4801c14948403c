import { createClient } from 'redis';

const CHANNEL = 'staffetta:signals';
const RECONNECT_MS = 1_000;

/**
 * Carries signals between processes over Redis, where one is configured; cheaper than notifications of the database under load.
 * It may vanish at any time: `isReady` says whether it can carry now, and whoever sends falls back otherwise.
 */
export class RedisRelay {
  private readonly sender;
  private readonly receiver;

  /** `heard` gets what other processes, and this one, send. */
  constructor(
    url: string,
    private readonly heard: (payload: string) => void,
  ) {
    const options = {
      url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: () => RECONNECT_MS, connectTimeout: RECONNECT_MS },
    };
    this.sender = createClient(options);
    this.receiver = createClient({ ...options, disableOfflineQueue: false });
    for (const client of [this.sender, this.receiver]) client.on('error', () => undefined);
  }

  get isReady(): boolean {
    return this.sender.isReady && this.receiver.isReady;
  }

  /** Begins connecting and returns at once; a Redis that is away holds nothing up. */
  start(): void {
    void this.sender.connect().catch(() => undefined);
    void this.receiver
      .connect()
      .then((client) => client.subscribe(CHANNEL, this.heard))
      .catch(() => undefined);
  }

  /** False when it could not be sent. */
  async send(payloads: readonly string[]): Promise<boolean> {
    if (!this.isReady) return false;
    try {
      await Promise.all(payloads.map((payload) => this.sender.publish(CHANNEL, payload)));
      return true;
    } catch {
      return false;
    }
  }

  stop(): void {
    for (const client of [this.sender, this.receiver]) client.destroy();
  }
}

import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterProcess } from './cluster-process.js';

/** A place in the cluster that one process fills at a time. */
export interface Place {
  /** For people: `api-1`. */
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface MembersOptions {
  readonly places: readonly Place[];
  /** Told each time another process fills a place, or none does. */
  readonly changed: () => void;
  readonly say: (text: string) => void;
}

/** A process that died is started again after so long (ms). */
const AGAIN_MS = 1_000;

/** The processes of the cluster: one in each place, started again when it dies, replaced one after the other on demand. */
export class Members {
  private readonly filled = new Map<Place, ClusterProcess>();
  private isStopped = false;
  private rolling: Promise<void> = Promise.resolve();

  constructor(private readonly options: MembersOptions) {}

  /** Resolves when every place is filled by a process that is ready. @throws Error when one cannot start */
  async start(): Promise<void> {
    await Promise.all(
      this.options.places.map(async (place) => {
        if (!(await this.fill(place)).isReady) throw new Error(`${place.name} did not start.`);
      }),
    );
  }

  /** Addresses of the places whose name begins so. */
  urls(prefix: string): string[] {
    return [...this.filled].filter(([{ name }]) => name.startsWith(prefix)).map(([, { url }]) => url);
  }

  /** Name and process id of each. */
  list(): { readonly name: string; readonly pid: number; readonly url: string }[] {
    return [...this.filled].map(([{ name }, { pid, url }]) => ({ name, pid, url }));
  }

  /** Replaces every process, one after the other: each goes when its successor is ready, so nobody is missing at any time. */
  roll(): Promise<void> {
    this.rolling = this.rolling.then(() => this.replaceAll());
    return this.rolling;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all([...this.filled.values()].map((each) => each.stop()));
  }

  private async replaceAll(): Promise<void> {
    for (const place of this.options.places) {
      if (this.isStopped) return;
      const before = this.filled.get(place);
      const { isReady } = await this.fill(place);
      if (isReady) this.options.say(`${place.name} was replaced.`);
      else this.options.say(`${place.name} could not be replaced: its successor did not start.`);
      if (isReady) await before?.stop();
    }
  }

  /** The one before stays in its place until the new one is ready; a new one that ends before is given up. */
  private async fill(place: Place): Promise<{ readonly isReady: boolean }> {
    const started = new ClusterProcess({ ...place, port: await freePort() });
    if (this.isStopped) await started.stop();
    const isReady = await started.ready();
    if (isReady) {
      this.filled.set(place, started);
      this.options.changed();
      void started.gone.then(() => this.onGone(place, started));
    }
    return { isReady };
  }

  private async onGone(place: Place, gone: ClusterProcess): Promise<void> {
    if (!gone.hasDied || this.isStopped || this.filled.get(place) !== gone) return;
    this.options.say(`${place.name} (pid ${gone.pid}) died and is started again.`);
    this.filled.delete(place);
    this.options.changed();
    for (let isReady = false; !isReady && !this.isStopped && !this.filled.has(place);) {
      await sleep(AGAIN_MS);
      isReady = (await this.fill(place)).isReady;
    }
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

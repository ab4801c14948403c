import { setMaxListeners } from 'node:events';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Signals } from '#database';
import type { Topic } from '#database';
import { untilBeat } from './ask-together.js';
import { Leases, PACE } from './leases.js';
import type { Lease, Pace } from './leases.js';
import { Readers } from './readers.js';
import type { Reader } from './readers.js';
import { Sequencer } from './sequencer.js';
import { WorkspacePump } from './workspace-pump.js';

/** What pages do not wait for begins so much later than what they wait for (ms): all of it at once would make each of them late. */
const HEAD_START_MS = 25;

interface Followed {
  readonly topic: Topic;
  /** Workspaces with something to do, for the poll that covers lost signals. */
  readonly find: () => Promise<readonly string[]>;
  readonly drain: (workspaceId: string) => Promise<unknown>;
  readonly gatherMs: number | undefined;
  /** Pause between a signal and the work (ms). */
  readonly delayMs: number;
}

/** The background loops of the journal in a process with the `worker` role: one numbers, the others read. */
@Injectable()
export class JournalWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly logger = new Logger('JournalWork');
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly sequencer: Sequencer,
    private readonly readers: Readers,
    private readonly signals: Signals,
    @Inject(PACE) private readonly pace: Pace,
  ) {}

  onApplicationBootstrap(): void {
    // Each of the loops listens for it.
    setMaxListeners(0, this.stop.signal);
    const numbering = this.leases.runWhileLeased('sequencer', this.stop.signal, (lease) =>
      this.follow(lease, {
        topic: 'appended',
        find: () => this.sequencer.unnumbered(),
        drain: (workspaceId) => this.sequencer.number(workspaceId),
        gatherMs: this.pace.gatherMs,
        delayMs: 0,
      }),
    );
    const reading = this.readers.all().map((reader) =>
      this.leases.runWhileLeased(`reader:${reader.name}`, this.stop.signal, (lease) =>
        this.follow(lease, {
          topic: 'numbered',
          find: async () => (await this.readers.lagging(reader)).map(({ workspaceId }) => workspaceId),
          drain: (workspaceId) => this.readers.catchUp(reader, workspaceId, lease.fence),
          gatherMs: reader.gatherMs ?? this.gatherMsOf(reader),
          delayMs: reader.isShownLive ? 0 : HEAD_START_MS,
        }),
      ),
    );
    this.running = Promise.all([numbering, ...reading]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private gatherMsOf({ isShownLive = false }: Reader): number | undefined {
    const { gatherMs, unseenGatherMs = gatherMs } = this.pace;
    return isShownLive ? gatherMs : unseenGatherMs;
  }

  private async follow(lease: Lease, { topic, find, drain, gatherMs, delayMs }: Followed): Promise<void> {
    const pump = new WorkspacePump(
      async (workspaceId) => void (lease.isHeld() && (await drain(workspaceId))),
      (workspaceId, error) =>
        this.logger.error(`Following “${topic}” failed in workspace ${workspaceId}: ${String(error)}`),
      gatherMs,
    );
    const silence = this.signals.on(topic, (workspaceId) => {
      if (delayMs === 0) pump.wake(workspaceId);
      else setTimeout(() => pump.wake(workspaceId), delayMs).unref();
    });
    try {
      while (lease.isHeld()) {
        for (const workspaceId of await find()) pump.wake(workspaceId);
        await lease.pause(untilBeat(this.pace.pollMs));
      }
    } finally {
      silence();
      await pump.stop();
    }
  }
}

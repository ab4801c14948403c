import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Leases, PACE } from '#journal';
import type { Lease, Pace } from '#journal';
import { Log } from '#observability';
import { AnchorHeads } from './anchor-heads.js';
import { ChainActs } from './chain-acts.js';

/** How often heads are signed. */
export interface AnchorPace {
  /** At the latest so long after an act was chained (ms). */
  readonly everyMs: number;
  /** And as soon as so many entries stand behind the last anchor. */
  readonly entries: number;
}

export const ANCHOR_PACE = Symbol('staffetta:anchor-pace');
export const DEFAULT_ANCHOR_PACE: AnchorPace = { everyMs: 60_000, entries: 100 };

/** The background work of the log, in one process at a time: chains what was told, and signs the heads. */
@Injectable()
export class KeepLog implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** Workspaces with news since their last anchor, and since when (by this process's own clock). */
  private readonly news = new Map<string, number>();

  constructor(
    private readonly leases: Leases,
    private readonly chain: ChainActs,
    private readonly anchors: AnchorHeads,
    private readonly log: Log,
    @Inject(PACE) private readonly pace: Pace,
    @Inject(ANCHOR_PACE) private readonly anchorPace: AnchorPace,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('audit', this.stop.signal, (lease) => this.keep(lease));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async keep(lease: Lease): Promise<void> {
    this.news.clear();
    for (const workspaceId of await this.anchors.unanchored()) this.news.set(workspaceId, performance.now());
    while (lease.isHeld()) {
      for (const workspaceId of await this.chain.waiting()) await this.chainOf(workspaceId);
      for (const workspaceId of [...this.news.keys()]) await this.anchorOf(workspaceId);
      await lease.pause(this.pace.pollMs);
    }
  }

  private async chainOf(workspaceId: string): Promise<void> {
    try {
      await this.chain.chain(workspaceId);
      if (!this.news.has(workspaceId)) this.news.set(workspaceId, performance.now());
    } catch (err) {
      this.log.error('Acts of a workspace could not be chained; they wait.', { err, workspaceId });
    }
  }

  private async anchorOf(workspaceId: string): Promise<void> {
    try {
      if (!(await this.isDue(workspaceId))) return;
      await this.anchors.anchor(workspaceId);
      this.news.delete(workspaceId);
    } catch (err) {
      this.log.error('A head of the audit log could not be signed; it is tried again.', { err, workspaceId });
    }
  }

  private async isDue(workspaceId: string): Promise<boolean> {
    const since = this.news.get(workspaceId) ?? 0;
    if (performance.now() - since >= this.anchorPace.everyMs) return true;
    return (await this.anchors.lag(workspaceId)) >= this.anchorPace.entries;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { allWorkspaces } from '#identity';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { Log } from '#observability';

/** Whether this process does background work. */
export const WORKS = Symbol('staffetta:works');

/** Something that time alone brings about. */
export interface Round {
  /** Of its lease: one process at a time goes round. */
  readonly name: string;
  /** From the end of one look into all workspaces to the next (ms). */
  readonly everyMs: number;
  /** What the log says when a workspace fails; the next round tries again. */
  readonly failure: string;
  /** Tells how much was done, and is called again until that is nothing. */
  visit(workspaceId: string, lease: Lease): Promise<number>;
}

/** Goes round all workspaces for whoever began it, until the application stops. */
@Injectable()
export class Rounds implements OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly running: Promise<void>[] = [];

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
    private readonly log: Log,
    @Inject(WORKS) private readonly works: boolean,
  ) {}

  begin(round: Round): void {
    if (!this.works) return;
    const goOn = (lease: Lease): Promise<void> => this.goOn(round, lease);
    this.running.push(this.leases.runWhileLeased(round.name, this.stop.signal, goOn));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.running);
  }

  private async goOn(round: Round, lease: Lease): Promise<void> {
    while (lease.isHeld()) {
      const workspaces = await this.database.withRole('accounts', allWorkspaces);
      for (const { id } of workspaces) await this.visit(round, lease, id);
      await lease.pause(round.everyMs);
    }
  }

  /** What fails in one workspace keeps no other waiting. */
  private async visit(round: Round, lease: Lease, workspaceId: string): Promise<void> {
    try {
      for (let done = 1; done > 0 && lease.isHeld();) done = await round.visit(workspaceId, lease);
    } catch (err) {
      this.log.error(round.failure, { err });
    }
  }
}

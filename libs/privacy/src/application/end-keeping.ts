import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import { Database, databaseInstant } from '#database';
import { allWorkspaces } from '#identity';
import { Leases } from '#journal';
import type { Lease } from '#journal';
import { DAY_MS } from '#kernel';
import { Log } from '#observability';
import { ErasePerson } from '#people';
import { overdueIds, retentionRules } from '../persistence/retention.js';
import type { RetentionKind } from '../domain/retention.js';

const PORTION = 100;

/** Daily, by one process at a time: whose time is over is erased as if they had asked for it, but may come again. Facts and counts stay. */
@Injectable()
export class EndKeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly database: Database,
    private readonly erasePerson: ErasePerson,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.leases.runWhileLeased('retention', this.stop.signal, (lease) => this.daily(lease));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async daily(lease: Lease): Promise<void> {
    while (lease.isHeld()) {
      for (const { id } of await this.database.withRole('accounts', allWorkspaces))
        if (lease.isHeld())
          await this.run(id).catch((err: unknown) =>
            this.log.error('Whose time is over could not be erased; the next day tries again.', { err }),
          );
      await lease.pause(DAY_MS);
    }
  }

  /** How many were erased in the workspace. */
  async run(workspaceId: string): Promise<number> {
    const rules = await this.database.withWorkspace(workspaceId, (tx) => retentionRules(tx, workspaceId));
    let count = 0;
    for (const { kind, months } of rules)
      if (months !== null) count += await this.end(workspaceId, kind, months);
    return count;
  }

  /** Portion by portion; each is looked for in the transaction that erases it. */
  private async end(workspaceId: string, kind: RetentionKind, months: number): Promise<number> {
    let count = 0;
    for (let erased = PORTION; erased === PORTION; count += erased)
      erased = await this.database.withWorkspace(workspaceId, async (tx) => {
        const ids = await overdueIds(tx, workspaceId, [kind, months], PORTION);
        const erasing = { actor: SYSTEM, occurredAt: await databaseInstant(tx), mayReturn: true };
        for (const id of ids) await this.erasePerson.erase(tx, workspaceId, id, erasing);
        return ids.length;
      });
    return count;
  }
}

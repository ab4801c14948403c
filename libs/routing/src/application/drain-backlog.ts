import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { ReaddressOffer } from '#leads';
import { stopWaiting, waitingLeads } from '../persistence/decisions.js';
import type { Waiting } from '../persistence/decisions.js';
import { askedAgain } from './leads-ahead.js';
import { RouteLeads } from './route-leads.js';

/** How many leads are dealt out in one transaction. */
const AT_ONCE = 100;

interface Drained {
  readonly found: number;
  /** Where to go on; null at the end. */
  readonly last: string | null;
}

/** Deals out leads that nobody could take, oldest first, as soon as somebody can. */
@Injectable()
export class DrainBacklog {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly routing: RouteLeads,
    private readonly readdressing: ReaddressOffer,
  ) {}

  /** Goes once through everything that waits; answers how many leads found somebody. */
  async run(workspaceId: string): Promise<number> {
    let [found, after] = [0, null as string | null];
    do {
      const done: Drained = await this.database.withWorkspace(workspaceId, (tx) =>
        this.some(tx, workspaceId, after),
      );
      found += done.found;
      after = done.last;
    } while (after !== null);
    return found;
  }

  private async some(tx: Tx, workspaceId: string, after: string | null): Promise<Drained> {
    const waiting = await waitingLeads(tx, workspaceId, after, AT_ONCE);
    const last = waiting.length < AT_ONCE ? null : (waiting.at(-1)?.id ?? null);
    if (waiting.length === 0) return { found: 0, last };
    const ids = waiting.map(({ leadId }) => leadId);
    const at = await this.journal.lock(tx, workspaceId, ids);
    const queued = await this.readdressing.queued(tx, workspaceId, ids);
    await stopWaiting(
      tx,
      workspaceId,
      ids.filter((id) => !queued.has(id)),
    );
    const still = waiting.filter(({ leadId }) => queued.has(leadId));
    return { found: await this.deal(tx, workspaceId, still, at), last };
  }

  private async deal(tx: Tx, workspaceId: string, waiting: readonly Waiting[], at: Date): Promise<number> {
    const asked = await askedAgain(tx, workspaceId, waiting);
    const keeps = ({ memberId }: { memberId: string | null }): boolean => memberId !== null;
    const decisions = await this.routing.run(tx, workspaceId, { asked, at, occasion: 'drain', keeps });
    for (const { leadId, teamId, memberId } of decisions)
      if (memberId !== null) await this.readdressing.run(tx, workspaceId, leadId, { teamId, memberId, at });
    return decisions.length;
  }
}

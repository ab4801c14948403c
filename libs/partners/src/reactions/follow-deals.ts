import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry, NewEntry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { byProduct, leadWithEnded } from '#leads';
import { endProtections } from '../application/end-protections.js';
import { registrationEntry } from '../application/entries.js';
import { dealsOutcome, registeredAmong } from '../persistence/deals-outcome.js';
import { liveOf } from '../persistence/registrations.js';

type Closed = Entry<'opportunity.won' | 'opportunity.lost'>;

/** When the customer decided on the last open deal, the registration is closed: won where any was, whichever lead it ended in. */
@Injectable()
export class FollowDeals implements Reactor, OnModuleInit {
  readonly name = 'partners.deals';
  readonly types = ['opportunity.won', 'opportunity.lost'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const closed = entries.filter((entry): entry is Closed => this.types.some((type) => type === entry.type));
    // By lead, the last instant.
    const at = new Map(
      closed.flatMap(({ leadId, occurredAt }) => (leadId ? [[leadId, occurredAt] as const] : [])),
    );
    // Most deals are of nobody's registration: asked once for all of them.
    const leadIds = at.size === 0 ? [] : await registeredAmong(tx, workspaceId, [...at.keys()]);
    for (const leadId of leadIds) await this.close(tx, workspaceId, leadId, at.get(leadId)!);
  }

  private async close(tx: Tx, workspaceId: string, leadId: string, at: Date): Promise<void> {
    const leadIds = await leadWithEnded(tx, workspaceId, leadId);
    const live = await liveOf(tx, workspaceId, { leadIds });
    const outcome = live.length === 0 ? null : await dealsOutcome(tx, workspaceId, leadIds);
    if (outcome === null) return;
    const ids = live.map(({ id }) => id);
    const ended = await endProtections(tx, workspaceId, ids, outcome);
    await this.journal.append(
      tx,
      workspaceId,
      ended.map((each): NewEntry =>
        registrationEntry(byProduct(workspaceId), each, at, 'registration.closed', { outcome }),
      ),
    );
  }
}

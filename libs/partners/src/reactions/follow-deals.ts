import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry, NewEntry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { byProduct } from '#leads';
import { registrationEntry } from '../application/entries.js';
import { endRegistrations, liveOf } from '../persistence/registrations.js';

type Closed = Entry<'opportunity.won' | 'opportunity.lost'>;

/** When the customer decides, the registration is closed with the deal. */
@Injectable()
export class FollowDeals implements Reactor, OnModuleInit {
  readonly name = 'partners.deals';
  readonly types = ['opportunity.won', 'opportunity.lost'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const outcome of ['won', 'lost'] as const) {
      const closed = entries.filter((entry): entry is Closed => entry.type === `opportunity.${outcome}`);
      const leadIds = closed.flatMap(({ leadId }) => leadId ?? []);
      const live = leadIds.length === 0 ? [] : await liveOf(tx, workspaceId, { leadIds });
      if (live.length === 0) continue;
      const ids = live.map(({ id }) => id);
      const ended = await endRegistrations(tx, workspaceId, ids, outcome);
      const at = new Map(closed.map(({ leadId, occurredAt }) => [leadId, occurredAt]));
      await this.journal.append(
        tx,
        workspaceId,
        ended.flatMap((each): NewEntry[] => {
          const when = at.get(each.leadId);
          return when
            ? [registrationEntry(byProduct(workspaceId), each, when, 'registration.closed', { outcome })]
            : [];
        }),
      );
    }
  }
}

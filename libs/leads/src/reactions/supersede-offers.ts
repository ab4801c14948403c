import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { supersedeOpenOffers } from '../persistence/handovers.js';
import { leadsByIds, snapshotOf } from '../persistence/leads.js';

/** A lead that leaves its stage by another way than an answer takes its open offer with it. */
@Injectable()
export class SupersedeOffers implements Reactor, OnModuleInit {
  readonly name = 'leads.offers';
  readonly types = [
    'lead.recycled',
    'lead.disqualified',
    'lead.moved',
    'opportunity.opened',
    'opportunity.won',
    'opportunity.lost',
  ] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const leaving = entries.filter(
      ({ payload }) => 'move' in payload && payload.move !== null && payload.move.to !== 'mql',
    );
    const at = leaving[0]?.occurredAt;
    if (!at) return;
    const superseded = await supersedeOpenOffers(
      tx,
      workspaceId,
      leaving.flatMap(({ leadId }) => leadId ?? []),
      at,
    );
    const leads = new Map(
      (
        await leadsByIds(
          tx,
          workspaceId,
          superseded.map(({ leadId }) => leadId),
        )
      ).map((lead) => [lead.id, lead]),
    );
    const facts = superseded.flatMap(({ id, leadId }): NewEntry[] => {
      const lead = leads.get(leadId);
      if (!lead) return [];
      const payload = { lead: snapshotOf(lead), handoverId: id, byHandoverId: null };
      return [
        {
          type: 'handover.superseded',
          subjectKind: 'handover',
          subjectId: id,
          leadId,
          actor: SYSTEM,
          occurredAt: at,
          payload,
        },
      ];
    });
    await this.journal.append(tx, workspaceId, facts);
  }
}

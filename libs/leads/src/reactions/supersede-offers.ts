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
    const leaving = new Map(
      entries.flatMap(({ leadId, occurredAt, payload }) =>
        leadId && 'move' in payload && payload.move && payload.move.to !== 'mql'
          ? [[leadId, occurredAt] as const]
          : [],
      ),
    );
    if (leaving.size === 0) return;
    const superseded = await supersedeOpenOffers(tx, workspaceId, leaving);
    const handoverOf = new Map(superseded.map(({ id, leadId }) => [leadId, id]));
    const facts = (await leadsByIds(tx, workspaceId, [...handoverOf.keys()])).flatMap((lead): NewEntry[] => {
      const [subjectId, occurredAt] = [handoverOf.get(lead.id), leaving.get(lead.id)];
      if (!subjectId || !occurredAt) return [];
      const payload = { lead: snapshotOf(lead), handoverId: subjectId, byHandoverId: null };
      const about = {
        subjectKind: 'handover' as const,
        subjectId,
        leadId: lead.id,
        actor: SYSTEM,
        occurredAt,
      };
      return [{ ...about, type: 'handover.superseded', payload }];
    });
    await this.journal.append(tx, workspaceId, facts);
  }
}

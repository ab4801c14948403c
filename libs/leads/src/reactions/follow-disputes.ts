import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import type { Tx } from '#database';
import { rows } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { leadsByIds, snapshotOf } from '../persistence/leads.js';

type Closed = Entry<'dispute_window.closed'>;

/** A dispute that is still open when its window closes goes to leadership (ruling 14). */
@Injectable()
export class FollowDisputes implements Reactor, OnModuleInit {
  readonly name = 'leads.disputes';
  readonly types = ['dispute_window.closed'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries as readonly Closed[]) await this.escalate(tx, workspaceId, entry);
  }

  private async escalate(
    tx: Tx,
    workspaceId: string,
    { payload: { handoverId }, occurredAt }: Closed,
  ): Promise<void> {
    const escalated = await rows<{ leadId: string }>(
      tx,
      `update handover set escalated_at = $3
        where workspace_id = $1 and id = $2 and dispute_state = 'open' and escalated_at is null
        returning lead_id as "leadId"`,
      [workspaceId, handoverId, occurredAt],
    );
    const leads = await leadsByIds(
      tx,
      workspaceId,
      escalated.map(({ leadId }) => leadId),
    );
    const told = leads.map((lead): NewEntry => ({
      type: 'handover.escalated',
      subjectKind: 'handover',
      subjectId: handoverId,
      leadId: lead.id,
      actor: SYSTEM,
      occurredAt,
      payload: { lead: snapshotOf(lead), handoverId },
    }));
    await this.journal.append(tx, workspaceId, told);
  }
}

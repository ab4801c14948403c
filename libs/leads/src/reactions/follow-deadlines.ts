import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import type { Tx } from '#database';
import { rows } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { leadsByIds, snapshotOf } from '../persistence/leads.js';

const COLUMN: Readonly<Record<string, string>> = { 'duty.accept': 'accept_by', 'duty.contact': 'contact_by' };

/** Shows the deadlines of a hand-over where the hand-over is, and marks it lapsed when its window closes in silence. */
@Injectable()
export class FollowDeadlines implements Reactor, OnModuleInit {
  readonly name = 'leads.deadlines';
  readonly types = ['obligation.started', 'obligation.rescheduled', 'window.closed'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.type === 'window.closed') await this.lapse(tx, workspaceId, entry);
      if (entry.type === 'obligation.started' || entry.type === 'obligation.rescheduled')
        await showDeadline(tx, workspaceId, entry);
    }
  }

  private async lapse(
    tx: Tx,
    workspaceId: string,
    { payload: { handoverId }, occurredAt }: Entry<'window.closed'>,
  ): Promise<void> {
    const lapsed = await rows<{ leadId: string }>(
      tx,
      `update handover set lapsed_at = $3 where workspace_id = $1 and id = $2 and state = 'offered' and lapsed_at is null returning lead_id as "leadId"`,
      [workspaceId, handoverId, occurredAt],
    );
    const leads = await leadsByIds(
      tx,
      workspaceId,
      lapsed.map(({ leadId }) => leadId),
    );
    const entries = leads.map((lead): NewEntry => ({
      type: 'handover.lapsed',
      subjectKind: 'handover',
      subjectId: handoverId,
      leadId: lead.id,
      actor: SYSTEM,
      occurredAt,
      payload: { lead: snapshotOf(lead), handoverId },
    }));
    await this.journal.append(tx, workspaceId, entries);
  }
}

async function showDeadline(
  tx: Tx,
  workspaceId: string,
  { payload }: Entry<'obligation.started' | 'obligation.rescheduled'>,
): Promise<void> {
  const column = COLUMN[payload.kind];
  if (!column || !payload.handoverId || payload.level !== 'lead') return;
  await tx.query(`update handover set ${column} = $3 where workspace_id = $1 and id = $2`, [
    workspaceId,
    payload.handoverId,
    payload.dueAt,
  ]);
}

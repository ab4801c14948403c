import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import type { Tx } from '#database';
import { rows, touched } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { leadsByIds, snapshotOf } from '../persistence/leads.js';

type Deadline = Entry<'obligation.started' | 'obligation.rescheduled' | 'obligation.reopened'>;

/** Which duty shows in which column of the hand-over. */
const COLUMNS = [
  ['duty.accept', 'accept_by'],
  ['duty.contact', 'contact_by'],
] as const;

/** Shows the deadlines of a hand-over where the hand-over is, and marks it lapsed when its window closes in silence. */
@Injectable()
export class FollowDeadlines implements Reactor, OnModuleInit {
  readonly name = 'leads.deadlines';
  readonly types = [
    'obligation.started',
    'obligation.rescheduled',
    'obligation.reopened',
    'window.closed',
  ] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const shown = entries.filter((entry): entry is Deadline => entry.type !== 'window.closed');
    for (const [kind, column] of COLUMNS)
      await showDeadlines(
        tx,
        workspaceId,
        column,
        shown.filter(({ payload }) => payload.kind === kind),
      );
    for (const entry of entries) if (entry.type === 'window.closed') await this.lapse(tx, workspaceId, entry);
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

/** One statement for all hand-overs of the batch; of several deadlines of one hand-over the last one told holds. */
async function showDeadlines(
  tx: Tx,
  workspaceId: string,
  column: string,
  entries: readonly Deadline[],
): Promise<void> {
  const due = new Map(
    entries.flatMap(({ payload: { handoverId, level, dueAt } }) =>
      handoverId !== null && level === 'lead' ? [[handoverId, dueAt] as const] : [],
    ),
  );
  if (due.size === 0) return;
  await touched(
    tx,
    `update handover h set ${column} = d.due_at from unnest($2::uuid[], $3::timestamptz[]) as d(id, due_at)
      where h.workspace_id = $1 and h.id = d.id`,
    [workspaceId, [...due.keys()], [...due.values()]],
  );
}

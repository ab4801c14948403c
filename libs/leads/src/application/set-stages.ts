import { Injectable } from '@nestjs/common';
import type { NewEntry, Stage } from '#contracts';
import { SIDE_STAGES, STAGES } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { groupBy } from '#kernel';
import { moveTo } from '../domain/lifecycle.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';

export interface StageSetting {
  readonly leadId: string;
  readonly to: Stage;
  /** When it got there in the world; the instant of the transaction when left out. */
  readonly occurredAt?: Date;
  /** Why it is there: a code of the lists of reasons. */
  readonly reason?: string;
  /** The instant says nothing of when it happened, so no tally may count it. */
  readonly isUndated?: boolean;
}

const ANYWHERE: readonly Stage[] = [...STAGES, ...SIDE_STAGES];

/**
 * Puts leads where another system says they are, forward or back, stages in between implied; for imports and corrections.
 * Leads that are there already stay untouched. One statement per target stage and instant, however many leads.
 */
@Injectable()
export class SetStages {
  constructor(private readonly journal: Journal) {}

  /** The ids of the leads that moved. */
  async run(tx: Tx, by: By, settings: readonly StageSetting[]): Promise<readonly string[]> {
    const at = await this.journal.lock(
      tx,
      by.workspaceId,
      settings.map(({ leadId }) => leadId),
    );
    const leadIds = settings.map(({ leadId }) => leadId);
    const known = await leadsByIds(tx, by.workspaceId, leadIds);
    const before = new Map(known.map((lead) => [lead.id, lead]));
    const undated = new Set(settings.flatMap(({ leadId, isUndated }) => (isUndated ? [leadId] : [])));
    const due = settings.filter(({ leadId, to }) => before.has(leadId) && before.get(leadId)?.stage !== to);
    const entries: NewEntry[] = [];
    for (const group of groupBy(
      due,
      ({ to, occurredAt, reason = '' }) => `${to} ${(occurredAt ?? at).toISOString()} ${reason}`,
    ).values()) {
      const [{ to, occurredAt, reason }] = group;
      const moved = await changeLeads(tx, by.workspaceId, {
        leadIds: group.map(({ leadId }) => leadId),
        from: ANYWHERE,
        to,
        at: occurredAt ?? at,
        ...(reason !== undefined && { set: { reason } }),
      });
      for (const lead of await leadsByIds(tx, by.workspaceId, moved)) {
        entries.push(
          leadEntry(by, lead, occurredAt ?? at, 'lead.moved', {
            move: moveTo((before.get(lead.id)?.stage ?? null) as Stage | null, to),
            isUndated: undated.has(lead.id),
          }),
        );
      }
    }
    await this.journal.append(tx, by.workspaceId, entries);
    return entries.map(({ subjectId }) => subjectId);
  }
}

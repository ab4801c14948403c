import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import { SIDE_STAGES, STAGES } from '#contracts';
import type { Tx } from '#database';
import { teamIdsOf } from '#identity';
import { Journal } from '#journal';
import { groupBy } from '#kernel';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { changeOwner } from '../persistence/ownership.js';
import { partnerIn, teamKindsOf } from '../persistence/team-kinds.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';

export interface OwnerSetting {
  readonly leadId: string;
  readonly memberId: string;
  /** Since when it is theirs in the world; the instant of the transaction when left out. */
  readonly occurredAt?: Date;
}

const ANYWHERE = [...STAGES, ...SIDE_STAGES];

/**
 * Puts leads with the members whose they are in another system, whatever their stage; for imports. Leads that are with somebody stay with
 * them, and nobody is notified. A handful of statements per member and instant, however many leads.
 */
@Injectable()
export class SetOwners {
  constructor(private readonly journal: Journal) {}

  async run(tx: Tx, by: By, settings: readonly OwnerSetting[]): Promise<void> {
    if (settings.length === 0) return;
    const leadIds = settings.map(({ leadId }) => leadId);
    const now = await this.journal.lock(tx, by.workspaceId, leadIds);
    const known = await leadsByIds(tx, by.workspaceId, leadIds);
    const free = new Set(known.flatMap(({ id, ownerId, teamId }) => ((ownerId ?? teamId) ? [] : [id])));
    const due = settings.filter(({ leadId }) => free.has(leadId));
    const groups = groupBy(
      due,
      ({ memberId, occurredAt = now }) => `${memberId} ${occurredAt.toISOString()}`,
    );
    const entries: NewEntry[] = [];
    for (const group of groups.values()) {
      const [{ memberId, occurredAt: at = now }] = group;
      const given = group.map(({ leadId }) => leadId);
      entries.push(...(await give(tx, by, given, { memberId, at })));
    }
    await this.journal.append(tx, by.workspaceId, entries);
  }
}

async function give(
  tx: Tx,
  by: By,
  given: readonly string[],
  { memberId, at }: { readonly memberId: string; readonly at: Date },
): Promise<NewEntry[]> {
  const { workspaceId } = by;
  const [teamId = null] = await teamIdsOf(tx, workspaceId, memberId);
  const kinds = await teamKindsOf(tx, workspaceId, null, teamId);
  const set = { ownerId: memberId, teamId, partnerId: partnerIn(kinds, teamId) };
  const leadIds = await changeLeads(tx, workspaceId, { leadIds: given, from: ANYWHERE, at, set });
  await changeOwner(tx, workspaceId, { leadIds, memberId, teamId, at, why: 'import' });
  const facts = { fromMemberId: null, toMemberId: memberId, ...kinds, why: 'import', isImported: true };
  return (await leadsByIds(tx, workspaceId, leadIds)).map((lead) =>
    leadEntry(by, lead, at, 'lead.assigned', facts),
  );
}

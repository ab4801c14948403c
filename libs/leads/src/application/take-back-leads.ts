import { Injectable } from '@nestjs/common';
import type { Entry, ForgottenFact } from '#contracts';
import type { Tx } from '#database';
import { everythingOfLeads, Journal } from '#journal';
import { groupBy } from '#kernel';
import { leadsByIds } from '../persistence/leads.js';
import { keptByEvidence, removeLeads } from '../persistence/remove-leads.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';

/**
 * Takes leads back as if they had never come in.
 *
 * - First they say so: what runs for them ends, what they were credited for is reversed. Then every fact of theirs goes along in one last
 *   entry, by which figures forget them. The journal keeps all of it; the leads and what hangs on them go.
 * - A lead whose words or audits must be kept (letters, attachments, audited samples) stays as it is.
 */
@Injectable()
export class TakeBackLeads {
  constructor(private readonly journal: Journal) {}

  /** The ids of the leads that went. */
  async run(tx: Tx, by: By, leadIds: readonly string[], importId: string): Promise<string[]> {
    const kept = await keptByEvidence(tx, by.workspaceId, leadIds);
    const at = await this.journal.lock(tx, by.workspaceId, leadIds);
    const known = await leadsByIds(tx, by.workspaceId, leadIds);
    const leads = known.filter(({ id }) => !kept.has(id));
    const ids = leads.map(({ id }) => id);
    if (ids.length === 0) return ids;
    await this.journal.append(
      tx,
      by.workspaceId,
      leads.map((lead) => leadEntry(by, lead, at, 'lead.taken_back', { importId })),
    );
    const told = groupBy(await everythingOfLeads(tx, by.workspaceId, ids), ({ leadId }) => leadId ?? '');
    await this.journal.append(
      tx,
      by.workspaceId,
      leads.map((lead) => {
        const facts = (told.get(lead.id) ?? []).map(factOf);
        return leadEntry(by, lead, at, 'lead.forgotten', { facts });
      }),
    );
    await removeLeads(tx, by.workspaceId, ids);
    return ids;
  }
}

const factOf = ({ type, occurredAt, payload }: Entry): ForgottenFact => ({
  ...{ type, payload },
  at: occurredAt.toISOString(),
});

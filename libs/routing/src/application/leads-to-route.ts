import type { LeadAttributes } from '#contracts';
import type { Tx } from '#database';
import { declinersOf, ownersOfCompanies, snapshotOf } from '#leads';
import type { LeadRow } from '#leads';
import type { RoutedLead } from '../domain/decide.js';

/** A lead with what is asked about it. */
export interface AskedLead extends Pick<RoutedLead, 'askedTeamIds' | 'pulledFrom'> {
  readonly lead: LeadRow;
}

/** The leads as decisions see them, in the same order. */
export async function leadsToRoute(
  tx: Tx,
  workspaceId: string,
  asked: readonly AskedLead[],
): Promise<readonly RoutedLead[]> {
  const leadIds = asked.map(({ lead }) => lead.id);
  const declined = await declinersOf(tx, workspaceId, leadIds);
  const companies = [...new Set(asked.flatMap(({ lead }) => lead.companyId ?? []))];
  const owners = await ownersOfCompanies(tx, workspaceId, companies);
  return asked.map(({ lead, askedTeamIds, pulledFrom }) => ({
    ...{ leadId: lead.id, askedTeamIds, pulledFrom },
    attributes: { ...snapshotOf(lead).attributes, custom: lead.custom as LeadAttributes['custom'] },
    declinedBy: declined.get(lead.id) ?? [],
    companyOwnerId: owners.get(lead.companyId ?? '') ?? null,
  }));
}

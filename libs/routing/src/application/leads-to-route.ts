import type { LeadAttributes } from '#contracts';
import type { Tx } from '#database';
import { declinersOf, ownersOfCompanies, snapshotOf } from '#leads';
import type { LeadRow } from '#leads';
import type { RoutedLead } from '../domain/decide.js';

/** The leads as decisions see them, in the same order. */
export async function leadsToRoute(
  tx: Tx,
  workspaceId: string,
  leads: readonly LeadRow[],
  pulledFrom: string | null = null,
): Promise<readonly RoutedLead[]> {
  const declined = await declinersOf(
    tx,
    workspaceId,
    leads.map(({ id }) => id),
  );
  const companies = [...new Set(leads.flatMap(({ companyId }) => companyId ?? []))];
  const owners = await ownersOfCompanies(tx, workspaceId, companies);
  return leads.map((lead) => ({
    leadId: lead.id,
    attributes: { ...snapshotOf(lead).attributes, custom: lead.custom as LeadAttributes['custom'] },
    declinedBy: declined.get(lead.id) ?? [],
    pulledFrom,
    companyOwnerId: owners.get(lead.companyId ?? '') ?? null,
  }));
}

import type { Entry, EntryType } from '#contracts';

export interface Affected {
  readonly deals: readonly string[];
  readonly leads: readonly string[];
}

/** Entries after which a deal of the lead counts otherwise: whose it is, where it came from, or whether it is there at all. */
const OF_LEADS: ReadonlySet<EntryType> = new Set<EntryType>([
  'lead.assigned',
  'lead.recycled',
  'lead.enriched',
  'lead.moved',
  'handover.accepted',
  'lead.person_changed',
  'lead.merged',
  'lead.unmerged',
  'lead.taken_back',
  'lead.forgotten',
  'lead.test_erased',
]);

/** The deals and leads that entries touch. */
export function affectedBy(entries: readonly Entry[]): Affected {
  const [deals, leads] = [new Set<string>(), new Set<string>()];
  for (const { type, leadId, payload } of entries) {
    if ('opportunityId' in payload && payload.opportunityId !== null) deals.add(payload.opportunityId);
    if (leadId !== null && OF_LEADS.has(type)) leads.add(leadId);
    if ('intoLeadId' in payload) leads.add(payload.intoLeadId);
  }
  return { deals: [...deals], leads: [...leads] };
}

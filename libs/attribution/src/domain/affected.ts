import type { Entry, EntryType } from '#contracts';
import { ACT_ENTRIES } from './recognition.js';

/** What credit has to look at again. */
export interface Affected {
  readonly deals: readonly string[];
  readonly leads: readonly string[];
  readonly persons: readonly string[];
}

/** Acts that name a deal find it by its name. */
const OF_DEALS = 'opportunity.';

/** Entries after which a deal of the lead is credited otherwise: who it is of, when it reached a milestone, or who of ours did something for it. */
const OF_LEADS: ReadonlySet<EntryType> = new Set<EntryType>([
  'lead.qualified',
  'lead.sales_qualified',
  'lead.moved',
  'handover.accepted',
  'lead.person_changed',
  'lead.merged',
  'lead.unmerged',
  'lead.taken_back',
  'lead.forgotten',
  'lead.test_erased',
  ...ACT_ENTRIES.filter((type) => !type.startsWith(OF_DEALS)),
]);

/** What entries touch: a deal and its money, the person and the milestones of a lead, the company and the records of a person. */
export function affectedBy(entries: readonly Entry[]): Affected {
  const [deals, leads, persons] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { type, subjectId, leadId, payload } of entries) {
    if ('opportunityId' in payload && payload.opportunityId !== null) deals.add(payload.opportunityId);
    if (leadId !== null && OF_LEADS.has(type)) leads.add(leadId);
    if (type === 'person.merged' || type === 'person.unmerged' || type === 'person.updated')
      persons.add(subjectId);
    if ('loserId' in payload) persons.add(payload.loserId);
  }
  return { deals: [...deals], leads: [...leads], persons: [...persons] };
}

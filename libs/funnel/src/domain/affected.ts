import type { Entry } from '#contracts';

/** What funnel figures have to look at again. */
export interface Affected {
  readonly leads: readonly string[];
  readonly deals: readonly string[];
  /** Leads whose deals may lie on another lead now. */
  readonly moved: readonly string[];
}

const MOVES_DEALS: ReadonlySet<string> = new Set([
  'lead.merged',
  'lead.unmerged',
  'lead.taken_back',
  'lead.forgotten',
]);

export function affectedBy(entries: readonly Entry[]): Affected {
  const [leads, deals, moved] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { type, leadId, payload } of entries) {
    if (leadId !== null && 'lead' in payload) leads.add(leadId);
    if ('opportunityId' in payload && payload.opportunityId !== null) deals.add(payload.opportunityId);
    if (leadId !== null && MOVES_DEALS.has(type)) moved.add(leadId);
  }
  return { leads: [...leads], deals: [...deals], moved: [...moved] };
}

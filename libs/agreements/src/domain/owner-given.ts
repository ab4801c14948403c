import type { Entry } from '#contracts';

/** Whom a fact gives the lead to; null when it gives it to nobody. */
export function ownerGivenBy(entry: Entry): string | null {
  if (entry.type === 'handover.accepted') return entry.payload.byMemberId;
  const isGiven =
    entry.type === 'handover.offered' || entry.type === 'handover.rerouted' || entry.type === 'lead.assigned';
  return isGiven ? entry.payload.toMemberId : null;
}

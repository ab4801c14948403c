import type { Entry, EntryType, LeadSnapshot } from '#contracts';

/** Where facts name whom they give their lead to. */
export const GIVES_TO: { readonly [T in EntryType]?: 'toMemberId' | 'byMemberId' } = {
  'handover.accepted': 'byMemberId',
  'handover.offered': 'toMemberId',
  'handover.rerouted': 'toMemberId',
  'lead.assigned': 'toMemberId',
};

/** Whom a fact gives the lead to; null when it gives it to nobody. */
export function ownerGivenBy({ type, payload }: Entry): string | null {
  const named = GIVES_TO[type];
  return named === undefined ? null : (payload as unknown as Readonly<Record<string, string | null>>)[named]!;
}

/** Whoever has the lead by a fact: whom it is given to, else who had it. */
export const ownerBy = (entry: Entry): string | null =>
  ownerGivenBy(entry) ?? (entry.payload as { readonly lead?: LeadSnapshot }).lead?.ownerId ?? null;

/** Why a message belongs to no lead; the last two, and an address that is none of the person's any more, why one was not sent. */
export const UNMATCHED_REASONS = [
  'unknown-address',
  'no-open-lead',
  'several-leads',
  'no-counterpart',
  'not-taken',
  'consent-withdrawn',
  'address-unconfirmed',
] as const;
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];

export type Match =
  | { readonly leadId: string; readonly reason: null }
  | { readonly leadId: null; readonly reason: UnmatchedReason };

/** What is known of the addresses or numbers of a message. */
export interface Candidates {
  readonly counterparts: number;
  readonly persons: number;
  readonly openLeads: readonly string[];
}

/** One open lead is the one meant; of several nobody can tell, and a person has to. */
export function matchByPerson({ counterparts, persons, openLeads }: Candidates): Match {
  const [leadId, ...others] = openLeads;
  if (leadId !== undefined && others.length === 0) return { leadId, reason: null };
  return { leadId: null, reason: whyNot(counterparts, persons, openLeads.length) };
}

function whyNot(counterparts: number, persons: number, leads: number): UnmatchedReason {
  if (leads > 1) return 'several-leads';
  if (persons > 0) return 'no-open-lead';
  return counterparts > 0 ? 'unknown-address' : 'no-counterpart';
}

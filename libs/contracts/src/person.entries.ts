export interface PersonEntries {
  /** A person was seen for the first time. */
  'person.created': { readonly companyId: string | null };
  /** What is known of a person changed; which fields, never their values. */
  'person.updated': { readonly fields: readonly string[] };
  /**
   * Who the person is was forgotten, for good: whoever was told anything of them forgets it too. Which fields went stands here; endpoints
   * that hear of persons at all hear of this.
   */
  'person.erased': { readonly fields: readonly string[] };
  /** A person agreed to something or took it back; what, and in which words, stands with the consent, for purposes are free text. */
  'person.consent_changed': {
    readonly consentId: string;
    readonly state: 'given' | 'withdrawn';
    readonly basis: string;
  };
  'company.created': Record<string, never>;
  /** What the company is to us, as somebody said it. */
  'company.kinds_set': { readonly kinds: readonly string[] };
  /** Two records were the same person; `loserId` lives on in the subject. */
  'person.merged': { readonly mergeId: string; readonly loserId: string };
  /** They were two after all: what the merge brought to the subject goes back to `loserId`. `mergedAt` is ISO 8601 in UTC. */
  'person.unmerged': { readonly mergeId: string; readonly loserId: string; readonly mergedAt: string };
  /** Somebody who may not merge them asks those who may; the subject is one of them. */
  'person.merge_proposed': {
    readonly otherId: string;
    /** A lead of theirs on which the two are decided; left out of proposals that were written before it was told. */
    readonly leadId?: string | null;
  };
  /** A pair that was proposed is not the same person; the subject is one of them. */
  'person.told_apart': { readonly otherId: string };
}

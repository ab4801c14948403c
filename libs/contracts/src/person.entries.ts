export interface PersonEntries {
  /** A person was seen for the first time. */
  'person.created': { readonly companyId: string | null };
  /** What is known of a person changed; which fields, never their values. */
  'person.updated': { readonly fields: readonly string[] };
  'company.created': Record<string, never>;
  /** Two records were the same person; `loserId` lives on in the subject. */
  'person.merged': { readonly loserId: string };
}

/** What credit goes by. */
export interface CreditEntries {
  /** Credit goes by other settings from here on; every deal is credited anew. */
  'credit.settings_changed': { readonly version: number };
}

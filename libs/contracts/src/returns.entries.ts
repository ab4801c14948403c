/** What returns go by. */
export interface ReturnsEntries {
  /** Somebody said something else of margin, monthly revenue or lifetime; reports go by it at once. */
  'returns.settings_changed': { readonly version: number };
}

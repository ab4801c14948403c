/** Where words about people are kept; the journal has keys and numbers only. */
export const PERSONAL_DATA = [{ table: 'lead_evidence', columns: ['content'], eraseRule: 'blank' }] as const;

import type { SaidConsent } from '#privacy';
import type { KeptConsent } from '../persistence/consents.js';

/** A consent of a form, as it goes into the history of its person. */
export const saidBy = (
  formId: string,
  { personId, leadId, purpose, text, version, page }: KeptConsent,
  occurredAt: Date,
): SaidConsent => ({
  ...{ personId, leadId, purpose, occurredAt, basis: 'consent', source: `form:${formId}` },
  ...{ wording: text, wordingVersion: String(version), ...(page !== null && { page }) },
});

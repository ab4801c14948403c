export { mayWriteTo, recordConsents, type SaidConsent } from './application/record-consents.js';
export { PrivacyModule } from './privacy.module.js';

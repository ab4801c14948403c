export { recordConsents, type SaidConsent } from './application/record-consents.js';
export { MayWrite, SILENCES, type Silence, type UnprovenAddresses } from './application/may-write.js';
export { isNaming, namingOf } from './domain/naming.js';
export { PreferenceLinks } from './application/preference-links.js';
export { PrivacyKeys } from './application/privacy-keys.js';
export { keptDays, noteForgotten } from './persistence/keeping.js';
export { PrivacyConfig } from './privacy.config.js';
export { PrivacyModule } from './privacy.module.js';

import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Consents = Schemas['ConsentsDto'];
export type ConsentFact = Schemas['ConsentFactDto'];
export type HeardConsent = Schemas['HeardConsentDto'];
export type Basis = ConsentFact['basis'];
export type RetentionRule = Schemas['RetentionRuleDto'];
export type ShownRule = Schemas['ShownRetentionRuleDto'];
export type Keeping = Schemas['KeepingDto'];
export type KeepingKind = Keeping['kind'];
export type RetentionPreview = Schemas['RetentionPreviewDto'];
export type RetentionKind = RetentionRule['kind'];

export const BASES = [
  ...(['consent', 'contract', 'legitimate_interests'] as const),
  ...(['legal_obligation', 'vital_interests', 'public_task'] as const),
] as const satisfies readonly Basis[];

/** Whoever takes this back is not to be contacted at all. */
export const ALL_CONTACT = 'contact';

/** Purposes that are asked for most often; any other word may be written. */
export const PURPOSES = ['marketing', 'newsletter', 'profiling', ALL_CONTACT] as const;

export const MONTHS = { least: 1, most: 240, usual: 24 } as const;

import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export { PARTNER_KINDS, REGISTRATION_REFUSALS } from '#contracts';
export type { RegistrationRefusal } from '#contracts';

export type Partner = Schemas['PartnerAnswer'];
export type PartnerProfile = Schemas['NewPartnerDto'];
export type PartnerEnding = Schemas['PartnerEndingDto'];
export type PolicyInForce = Schemas['PartnerPolicyAnswer'];
export type Registration = Schemas['RegistrationAnswer'];
export type RegistrationState = Registration['state'];
export type RegistrationStand = Schemas['RegistrationStandDto'];
export type NewRegistration = Schemas['NewRegistrationDto'];
export type Refusal = Schemas['RefusalDto'];
export type Conflict = Schemas['ConflictDto'];
export type PartnerStanding = Schemas['PartnerStandingAnswer'];
export type StandingClause = Schemas['PartnerClauseDto'];

export const PRECEDENCES: readonly PolicyInForce['precedence'][] = [
  'first_come',
  'house_first',
  'partner_first',
];
export const APPROVALS: readonly PolicyInForce['approval'][] = ['always', 'when_in_conflict'];

export const OWED_STATES = ['kept', 'broken', 'open'] as const;
export type OwedState = (typeof OWED_STATES)[number];

export type OwedLead = Schemas['OwedLeadDto'];

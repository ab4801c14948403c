export const PARTNER_KINDS = ['dealer', 'agent', 'reseller', 'distributor', 'referrer'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Why a customer that a partner registers is not simply theirs; `own`: the same partner has it already. */
export const CONFLICT_KINDS = ['existing_customer', 'house_lead', 'other_partner', 'own'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export const REGISTRATION_REFUSALS = [
  'existing_customer',
  'house_lead',
  'other_partner',
  'not_wanted',
  'incomplete',
  'other',
] as const;
export type RegistrationRefusal = (typeof REGISTRATION_REFUSALS)[number];

interface OfPartner {
  readonly partnerId: string;
}

interface OfRegistration extends OfPartner {
  readonly registrationId: string;
}

/** Partners and the customers they bring; names, words and amounts stay beside the registration. */
export interface PartnerEntries {
  'partner.created': OfPartner & { readonly kind: PartnerKind };
  'partner.changed': OfPartner & { readonly kind: PartnerKind };
  /** `givenBack`: leads it held, that are now with others. */
  'partner.ended': OfPartner & { readonly givenBack: number };
  /** `isToDecide`: somebody of the house has to say yes or no. */
  'registration.submitted': OfRegistration & {
    readonly conflictKinds: readonly ConflictKind[];
    readonly isToDecide: boolean;
  };
  /** The customer is the partner's until `protectedUntil`; the entry stands on the lead that was made or taken over. */
  'registration.approved': OfRegistration & { readonly protectedUntil: string };
  'registration.refused': OfRegistration & { readonly reason: RegistrationRefusal };
  'registration.withdrawn': OfRegistration;
  'registration.extended': OfRegistration & { readonly protectedUntil: string };
  /** Its protection ends within a week. */
  'registration.ending_soon': OfRegistration & { readonly protectedUntil: string };
  /** The protection ended by time, or with the partner; the lead stays where it is. */
  'registration.expired': OfRegistration;
  /** The customer decided. */
  'registration.closed': OfRegistration & { readonly outcome: 'won' | 'lost' };
}

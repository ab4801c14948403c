import type { ConflictKind, RegistrationRefusal } from '#contracts';

export const REGISTRATION_STATES = [
  'submitted',
  'approved',
  'refused',
  'withdrawn',
  'expired',
  'won',
  'lost',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** Nobody else registers this customer while a registration stands so. */
export const LIVE_STATES: readonly RegistrationState[] = ['submitted', 'approved'];

/** Told so long before a protection ends. */
export const WARNED_DAYS = 7;

/** What a registered customer's lead is. */
export const LEAD_TYPE = 'general';

/** What a partner wrote of a customer, cleaned. */
export interface RegisteredCustomer {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly jobTitle: string | null;
  readonly companyName: string;
  readonly companyDomain: string | null;
  readonly companyCountry: string | null;
  readonly expectedMinor: number | null;
  readonly expectedCurrency: string | null;
  readonly expectedCloseOn: string | null;
  readonly note: string | null;
}

/** Whom it is about, for telling two registrations of one customer. */
export interface CustomerKeys {
  /** `domain:rossi.example`, or `name:rossi` where no domain is known. */
  readonly companyKey: string;
  /** `email:…` or `phone:…`; null where neither is known. */
  readonly personKey: string | null;
}

export interface Registration extends RegisteredCustomer, CustomerKeys {
  readonly id: string;
  readonly partnerId: string;
  readonly state: RegistrationState;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly leadId: string | null;
  readonly conflictKinds: readonly ConflictKind[];
  readonly submittedAt: Date;
  readonly submittedBy: string;
  readonly decidedAt: Date | null;
  readonly protectedUntil: Date | null;
  readonly reason: RegistrationRefusal | null;
  readonly reasonText: string | null;
}

/** What of a conflict the rule goes by. */
export interface Met {
  readonly kind: ConflictKind;
  /** False for a lead of the house that own sales does not have, or left alone for the quiet days. */
  readonly isWorked: boolean;
  /** With an approval it would change hands: it has an open deal, or is the lead that would be taken over. */
  readonly isAtStake: boolean;
}

/** Something of the house or of a partner that a registration meets. */
export interface Conflict extends Met {
  readonly leadId: string | null;
  readonly registrationId: string | null;
  readonly partnerId: string | null;
  readonly since: Date;
  readonly lastActivityAt: Date | null;
}

/** Each kind once, in the order in which they are met; what hinders nothing is not among them. */
export const kindsOf = (conflicts: readonly Conflict[]): readonly ConflictKind[] => [
  ...new Set(conflicts.filter(hinders).map(({ kind }) => kind)),
];

const hinders = ({ isWorked, isAtStake }: Met): boolean => isWorked || isAtStake;

import type { ConflictKind, RegistrationRefusal } from '#contracts';
import type { PartnerPolicy, Precedence } from './partner-policy.js';

/** What becomes of a registration: the partner has the customer, somebody of the house decides, or it is refused at once. */
export type RegistrationOutcome =
  | { readonly kind: 'approve' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'refuse'; readonly reason: RegistrationRefusal };

type Stand = 'approve' | 'ask' | 'refuse';

/** Graver ones decide. */
const GRAVITY: readonly Stand[] = ['approve', 'ask', 'refuse'];

/**
 * What each precedence says to each kind of conflict.
 * - Between two partners whoever came first has it, under every precedence.
 * - Where partners come first, somebody looks all the same before a customer changes hands.
 */
const STANDS: Readonly<Record<Precedence, Readonly<Record<Exclude<ConflictKind, 'own'>, Stand>>>> = {
  first_come: { existing_customer: 'ask', house_lead: 'refuse', other_partner: 'refuse' },
  house_first: { existing_customer: 'refuse', house_lead: 'refuse', other_partner: 'refuse' },
  partner_first: { existing_customer: 'ask', house_lead: 'approve', other_partner: 'refuse' },
};

/** In this order a partner hears why, where several things refuse it. */
const HEARD: readonly Exclude<ConflictKind, 'own'>[] = ['other_partner', 'existing_customer', 'house_lead'];

/**
 * The rule between own sales and partners. What the partner has already is no hindrance.
 * The same policy and kinds give the same outcome, in whatever order the kinds come.
 */
export function decideRegistration(
  { precedence, approval }: Pick<PartnerPolicy, 'precedence' | 'approval'>,
  kinds: readonly ConflictKind[],
): RegistrationOutcome {
  const met = HEARD.filter((kind) => kinds.includes(kind));
  const refusing = met.find((kind) => STANDS[precedence][kind] === 'refuse');
  if (refusing) return { kind: 'refuse', reason: refusing };
  const least: Stand = approval === 'always' ? 'ask' : 'approve';
  const gravest = Math.max(
    GRAVITY.indexOf(least),
    ...met.map((kind) => GRAVITY.indexOf(STANDS[precedence][kind])),
  );
  return GRAVITY[gravest] === 'ask' ? { kind: 'ask' } : { kind: 'approve' };
}

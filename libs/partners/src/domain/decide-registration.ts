import type { ConflictKind, RegistrationRefusal } from '#contracts';
import type { Met } from './registration.js';
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
 * - What own sales does not work comes before nobody; yet no lead or deal of theirs changes hands unless somebody of the house says so.
 * - The same policy and conflicts give the same outcome, in whatever order these come.
 */
export function decideRegistration(
  { precedence, approval }: Pick<PartnerPolicy, 'precedence' | 'approval'>,
  met: readonly Met[],
): RegistrationOutcome {
  const refused = met.filter((each) => standOf(precedence, each) === 'refuse');
  const reason = HEARD.find((kind) => refused.some((each) => each.kind === kind));
  if (reason) return { kind: 'refuse', reason };
  const least: Stand = approval === 'always' ? 'ask' : 'approve';
  const gravest = Math.max(
    GRAVITY.indexOf(least),
    ...met.map((each) => GRAVITY.indexOf(standOf(precedence, each))),
  );
  return GRAVITY[gravest] === 'ask' ? { kind: 'ask' } : { kind: 'approve' };
}

function standOf(precedence: Precedence, { kind, isWorked, isAtStake }: Met): Stand {
  if (kind === 'own') return 'approve';
  const stand = isWorked ? STANDS[precedence][kind] : 'approve';
  return isAtStake && stand === 'approve' ? 'ask' : stand;
}

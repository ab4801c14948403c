import type { Because } from './because.js';
import type { Decision, Skipped } from './decide.js';
import { skipReason } from './skipping.js';
import type { SkipReason, Standing } from './skipping.js';

/** To whom a partner's customer would go: whoever registered it, or nobody by name. */
export interface Wished {
  readonly teamId: string;
  readonly memberId: string | null;
}

/** How the members of partners stand at the instant of the decisions. */
export interface PartnerRoom {
  readonly standings: ReadonlyMap<string, Standing>;
  /** By lead: who turned it down before. */
  readonly declinedBy: ReadonlyMap<string, readonly string[]>;
}

/** No rule was asked. */
export interface PartnerDecision extends Omit<Decision, 'ruleKey' | 'method'> {
  readonly ruleKey: null;
  readonly method: null;
  readonly because: Because;
}

/**
 * Decides for leads of customers that partners registered, as if they came one by one. Whoever is not free is passed over as by any rule,
 * and the lead lies in the queue of their team, where a colleague may take it.
 */
export function decidePartners(
  wished: ReadonlyMap<string, Wished>,
  room: PartnerRoom,
): readonly PartnerDecision[] {
  const given = new Map<string, number>();
  return [...wished].map(([leadId, wish]) => {
    const { memberId: named } = wish;
    if (named === null) return decision(leadId, wish, null, []);
    const reason = reasonAgainst(leadId, { ...wish, memberId: named }, room, given);
    if (reason !== null) return decision(leadId, wish, null, [{ memberId: named, reason }]);
    given.set(named, (given.get(named) ?? 0) + 1);
    return decision(leadId, wish, named, []);
  });
}

/** Why whoever registered the customer does not get this lead; null when they do. */
function reasonAgainst(
  leadId: string,
  { teamId, memberId }: Wished & { readonly memberId: string },
  { standings, declinedBy }: PartnerRoom,
  given: ReadonlyMap<string, number>,
): SkipReason | null {
  const standing = standings.get(memberId);
  const now = standing && { ...standing, left: standing.left - (given.get(memberId) ?? 0) };
  const lead = { leadId, declinedBy: declinedBy.get(leadId) ?? [], pulledFrom: null };
  return skipReason(memberId, now, teamId, { ...lead, askedTeamIds: null, companyOwnerId: null });
}

const decision = (
  leadId: string,
  { teamId, memberId: named }: Wished,
  memberId: string | null,
  skipped: readonly Skipped[],
): PartnerDecision => ({
  ...{ leadId, teamId, memberId, askedTeamIds: null, pulledFrom: null, ruleKey: null, method: null },
  ...{ considered: named === null ? [] : [named], skipped, passedRules: [], isWaiting: false },
  ...{ pointerBefore: null, pointerAfter: null, because: 'registered_by_partner' },
});

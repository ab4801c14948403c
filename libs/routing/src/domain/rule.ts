import type { Predicate } from '#contracts';

export const METHODS = ['round_robin', 'weighted', 'least_open', 'owner_of_company', 'pull_queue'] as const;
/** How a rule finds the one who gets the lead; a pull queue finds nobody: whoever of the team takes it. */
export type Method = (typeof METHODS)[number];

export const MISSED_TURNS = ['hold_position', 'accrue'] as const;
/** What becomes of turns that come while somebody is away: nothing, or they are made up for later. */
export type MissedTurns = (typeof MISSED_TURNS)[number];

export const IF_NOBODY = ['wait', 'next_rule'] as const;
/** What happens to a lead that nobody can take now: it waits in the team's queue, or the next rule is asked. */
export type IfNobody = (typeof IF_NOBODY)[number];

/** Who takes part in a rule, and how much: 2 gets twice the leads of 1. */
export interface Participant {
  readonly memberId: string;
  readonly weight: number;
}

/** One line of the routing: which leads, to which team, by which method. The first that matches decides. */
export interface RoutingRule {
  /** Stays the same from version to version: the pointer goes by it. */
  readonly key: string;
  readonly name: string;
  readonly when: Predicate;
  readonly teamId: string;
  readonly method: Method;
  /** In the order of the round; null: whoever of the team may accept leads, with equal weight. */
  readonly participants: readonly Participant[] | null;
  readonly missedTurns: MissedTurns;
  readonly ifNobody: IfNobody;
}

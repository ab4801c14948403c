import { matches } from '#contracts';
import type { LeadAttributes } from '#contracts';
import type { Method, Participant, RoutingRule } from './rule.js';
import { skipReason, STAND_OF } from './skipping.js';
import type { LeadToRoute, SkipReason, Standing } from './skipping.js';
import { FIRST_TURN, takeLeast, takeTurn, takeWeighted } from './turn.js';
import type { Seat, Taken, Turn } from './turn.js';

export interface Skipped {
  readonly memberId: string;
  readonly reason: SkipReason;
}

/** A rule that matched, had nobody, and left the lead to the next. */
export interface PassedRule {
  readonly ruleKey: string;
  readonly skipped: readonly Skipped[];
}

/** Who gets the lead, and why. */
export interface Decision extends Pick<LeadToRoute, 'leadId' | 'askedTeamIds' | 'pulledFrom'> {
  readonly ruleKey: string;
  readonly method: Method;
  readonly teamId: string;
  /** In the order of the round. */
  readonly considered: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly passedRules: readonly PassedRule[];
  /** Null: it lies in the team's queue. */
  readonly memberId: string | null;
  /** It lies in the queue because nobody could take it, and goes to the first who can. */
  readonly isWaiting: boolean;
  readonly pointerBefore: string | null;
  readonly pointerAfter: string | null;
}

export interface RoutedLead extends LeadToRoute {
  readonly attributes: LeadAttributes;
}

/** Everything decisions go by, as it is at their instant. */
export interface Room {
  /** In their order; the first that matches decides. */
  readonly rules: readonly RoutingRule[];
  readonly standings: ReadonlyMap<string, Standing>;
  /** By team, in the order of the round: who may accept leads. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
  /** By rule key. */
  readonly turns: ReadonlyMap<string, Turn>;
  /** Leads that wait and came before, for the rules asked here or for people these share, oldest first. */
  readonly ahead: readonly RoutedLead[];
}

export interface Decided {
  /** In the order of the leads; a lead that no rule matches has none. */
  readonly decisions: readonly Decision[];
  /** How the rounds stand afterwards, of the rules that were asked. */
  readonly turns: ReadonlyMap<string, Turn>;
}

/**
 * Decides for many leads as if they came one by one: what one is given counts for the next.
 * - The same room and leads always give the same decisions, and nothing of the room is changed.
 * - Where a lead ahead could be taken now, those decided here by its rule stay behind it, and the room it needs is kept from those of other
 *   rules: whoever deals out what waits goes first.
 */
export function decideAll(room: Room, leads: readonly RoutedLead[]): Decided {
  const sitting = new Sitting(room, claimsAhead(room));
  const decisions = leads.flatMap((lead) => sitting.decide(lead) ?? []);
  return { decisions, turns: sitting.turns };
}

/** What leads ahead could take now. */
interface Claims {
  /** Whose leads stay behind them. */
  readonly ruleKeys: ReadonlySet<string>;
  /** How much of each member's room is theirs, whichever rule they wait for. */
  readonly byMember: ReadonlyMap<string, number>;
}

/** What nobody can take claims nothing and holds up nobody. */
function claimsAhead({ ahead, ...room }: Room): Claims {
  const byMember = new Map<string, number>();
  if (ahead.length === 0) return { ruleKeys: new Set(), byMember };
  const { decisions } = decideAll({ ...room, ahead: [] }, ahead);
  const taken = decisions.flatMap(({ ruleKey, memberId }) =>
    memberId === null ? [] : { ruleKey, memberId },
  );
  for (const { memberId } of taken) byMember.set(memberId, (byMember.get(memberId) ?? 0) + 1);
  return { ruleKeys: new Set(taken.map(({ ruleKey }) => ruleKey)), byMember };
}

/** The rules that a lead may be decided by, in the order in which they are asked; none when the first team has none for it. */
export function rulesFor(
  rules: readonly RoutingRule[],
  { attributes, askedTeamIds }: Pick<RoutedLead, 'attributes' | 'askedTeamIds'>,
): readonly RoutingRule[] {
  const matching = rules.filter(({ when }) => matches(when, attributes));
  if (askedTeamIds === null) return matching;
  const [first, ...others] = askedTeamIds;
  const own = matching.filter(({ teamId }) => teamId === first);
  return own.length === 0 ? [] : [...own, ...matching.filter(({ teamId }) => others.includes(teamId))];
}

/** One batch: how everybody stands while it is dealt out. */
class Sitting {
  readonly turns = new Map<string, Turn>();
  private readonly given = new Map<string, number>();

  constructor(
    private readonly room: Room,
    private readonly ahead: Claims,
  ) {}

  decide(lead: RoutedLead): Decision | null {
    const passedRules: PassedRule[] = [];
    const rules = rulesFor(this.room.rules, lead);
    for (const [index, rule] of rules.entries()) {
      const decision = this.ask(rule, lead, passedRules);
      const isPassed = decision.isWaiting && rule.ifNobody === 'next_rule' && index < rules.length - 1;
      if (!isPassed) return decision;
      passedRules.push({ ruleKey: rule.key, skipped: decision.skipped });
    }
    return null;
  }

  private ask(rule: RoutingRule, lead: RoutedLead, passedRules: readonly PassedRule[]): Decision {
    const judged = this.participants(rule, lead).map(({ memberId, weight }) => {
      const reason =
        skipReason(memberId, this.standing(memberId), rule.teamId, lead) ??
        (this.isClaimed(rule, memberId) ? ('behind_others' as const) : null);
      const stand = reason === null ? ('free' as const) : STAND_OF[reason];
      return { memberId, weight, stand, reason };
    });
    const before = this.turns.get(rule.key) ?? this.room.turns.get(rule.key) ?? FIRST_TURN;
    const { memberId, turn } = this.pick(rule, before, judged);
    this.turns.set(rule.key, turn);
    if (memberId !== null) this.given.set(memberId, (this.given.get(memberId) ?? 0) + 1);
    return {
      ...{ leadId: lead.leadId, askedTeamIds: lead.askedTeamIds, pulledFrom: lead.pulledFrom },
      ...{ ruleKey: rule.key, method: rule.method, teamId: rule.teamId },
      considered: judged.map((each) => each.memberId),
      skipped: judged.flatMap((each) =>
        each.reason === null ? [] : [{ memberId: each.memberId, reason: each.reason }],
      ),
      passedRules: [...passedRules],
      memberId,
      isWaiting: memberId === null && rule.method !== 'pull_queue',
      ...{ pointerBefore: before.pointer, pointerAfter: turn.pointer },
    };
  }

  private pick(rule: RoutingRule, turn: Turn, seats: readonly Seat[]): Taken {
    switch (rule.method) {
      case 'round_robin':
        return takeTurn(turn, seats, rule.missedTurns);
      case 'weighted':
        return takeWeighted(turn, seats, rule.missedTurns);
      case 'least_open':
        return takeLeast(turn, seats, (id) => this.standing(id)?.open ?? 0);
      case 'owner_of_company':
        return { memberId: seats.find(({ stand }) => stand === 'free')?.memberId ?? null, turn };
      case 'pull_queue':
        return { memberId: null, turn };
    }
  }

  private participants(rule: RoutingRule, { companyOwnerId }: RoutedLead): readonly Participant[] {
    if (rule.method === 'pull_queue') return [];
    if (rule.method === 'owner_of_company')
      return companyOwnerId === null ? [] : [{ memberId: companyOwnerId, weight: 1 }];
    const team = this.room.teams.get(rule.teamId) ?? [];
    return rule.participants ?? team.map((memberId) => ({ memberId, weight: 1 }));
  }

  /** Whether leads that came before wait for the same rule, or need all the room this member has left. */
  private isClaimed(rule: RoutingRule, memberId: string): boolean {
    const claimed = this.ahead.byMember.get(memberId) ?? 0;
    return this.ahead.ruleKeys.has(rule.key) || (this.standing(memberId)?.left ?? Infinity) <= claimed;
  }

  private standing(memberId: string): Standing | undefined {
    const standing = this.room.standings.get(memberId);
    const given = this.given.get(memberId) ?? 0;
    return standing && { ...standing, left: standing.left - given, open: standing.open + given };
  }
}

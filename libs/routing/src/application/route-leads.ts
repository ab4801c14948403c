import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { allMembers, findTeams } from '#identity';
import {
  DealProtection,
  declinersOf,
  endedTeams,
  leadsByIds,
  leastBusy,
  NextTaker,
  OfferRouter,
} from '#leads';
import type { OfferedByName, PulledBack, Taker, Unaddressed } from '#leads';
import { decidePartners } from '../domain/decide-partners.js';
import { decideAll, rulesFor } from '../domain/decide.js';
import type { Decision } from '../domain/decide.js';
import type { Occasion } from '../domain/occasion.js';
import type { RoutingRule } from '../domain/rule.js';
import { lockRoutingMembers } from '../persistence/capacities.js';
import { recordDecisions, waitsOf } from '../persistence/decisions.js';
import type { RecordedDecision } from '../persistence/decisions.js';
import { rulesInForce } from '../persistence/rules.js';
import { saveTurns } from '../persistence/turns.js';
import { GatherRoom } from './gather-room.js';
import { leadsToRoute } from './leads-to-route.js';
import type { AskedLead } from './leads-to-route.js';
import { tellRoom } from './tell-room.js';

interface Routing {
  readonly asked: readonly AskedLead[];
  readonly at: Date;
  readonly occasion: Occasion;
  /** What is not kept has not happened: a lead that goes on waiting needs no further record. */
  readonly keeps?: (decision: Decision) => boolean;
}

/** Decides by the rules in force who gets leads, and keeps why. The leads are locked by whoever asks. */
@Injectable()
export class RouteLeads implements OnModuleInit {
  constructor(
    private readonly gathering: GatherRoom,
    private readonly router: OfferRouter,
    private readonly taker: NextTaker,
    private readonly signals: Signals,
    private readonly protection: DealProtection = new DealProtection(),
  ) {}

  onModuleInit(): void {
    this.router.use(this);
    this.taker.use((tx, workspaceId, pulled) => this.reroute(tx, workspaceId, pulled));
  }

  /** Who the leads of an offer go to, by lead id; leads that no rule is for are left out. */
  async offer(tx: Tx, workspaceId: string, offer: Unaddressed): Promise<ReadonlyMap<string, Taker>> {
    const { at, toTeamId } = offer;
    const registered = toTeamId === null ? await this.toPartners(tx, workspaceId, offer) : NOBODY;
    const leads = offer.leads.filter(({ id }) => !registered.has(id));
    const askedTeamIds = toTeamId === null ? null : [toTeamId];
    const asked = leads.map((lead) => ({ lead, askedTeamIds, pulledFrom: null }));
    const decisions = await this.run(tx, workspaceId, { asked, at, occasion: 'offer' });
    const decided = decisions.map(({ leadId, teamId, memberId }) => [leadId, { teamId, memberId }] as const);
    return new Map([...registered, ...decided]);
  }

  /** A customer that a partner registered is offered to it before any rule is asked: to whoever registered it, while they are free. */
  private async toPartners(
    tx: Tx,
    workspaceId: string,
    { leads, at }: Unaddressed,
  ): Promise<ReadonlyMap<string, Taker>> {
    const wished = await this.protection.takersOf(tx, workspaceId, leads);
    if (wished.size === 0) return wished;
    const { version: rulesVersion } = await rulesInForce(tx, workspaceId);
    const named = [...wished.values()].flatMap(({ memberId }) => memberId ?? []);
    await lockRoutingMembers(tx, workspaceId, [...new Set(named)].sort());
    const standings = await this.gathering.standings(tx, workspaceId, at, await allMembers(tx));
    const declinedBy = await declinersOf(tx, workspaceId, [...wished.keys()]);
    const decisions = decidePartners(wished, { standings, declinedBy });
    await recordDecisions(tx, workspaceId, decisions, { occasion: 'offer', rulesVersion, at });
    return new Map(decisions.map(({ leadId, teamId, memberId }) => [leadId, { teamId, memberId }]));
  }

  /** Keeps that somebody got these leads by name: it counts for how many they may get, and no rule was asked. */
  async named(tx: Tx, workspaceId: string, { leads, teamId, memberId, at }: OfferedByName): Promise<void> {
    const { version: rulesVersion } = await rulesInForce(tx, workspaceId);
    if (rulesVersion === 0 || leads.length === 0) return;
    await lockRoutingMembers(tx, workspaceId, [memberId]);
    const decisions = leads.map(({ id }) => byName(id, teamId, memberId));
    await recordDecisions(tx, workspaceId, decisions, { occasion: 'named', rulesVersion, at });
  }

  /**
   * Who gets leads that are pulled back together, in their order; without a rule of its team for it the colleague with the least to do.
   * Whoever lost one before and waited since to have it taken by others is not asked either.
   */
  async reroute(
    tx: Tx,
    workspaceId: string,
    pulled: readonly PulledBack[],
  ): Promise<readonly (Taker | null)[]> {
    const at = await databaseInstant(tx);
    const asked = await pulledLeads(tx, workspaceId, pulled);
    const decisions = await this.run(tx, workspaceId, { asked, at, occasion: 'reroute' });
    const decided = new Map(decisions.map((decision) => [decision.leadId, decision]));
    const known = new Set(asked.map(({ lead }) => lead.id));
    const unruled = pulled.filter(({ leadId }) => known.has(leadId) && !decided.has(leadId));
    const colleagues = unruled.length === 0 ? [] : await leastBusy(tx, workspaceId, unruled);
    const byColleague = new Map(unruled.map(({ leadId }, place) => [leadId, colleagues[place] ?? null]));
    return pulled.map((each) => {
      const decision = decided.get(each.leadId);
      return decision ? movedBy(decision, each) : (byColleague.get(each.leadId) ?? null);
    });
  }

  /** Decides, moves the rounds on, and keeps the decisions; leads that no rule is for have none. */
  async run(tx: Tx, workspaceId: string, routing: Routing): Promise<readonly Decision[]> {
    const { version: rulesVersion, rules: inForce } = await rulesInForce(tx, workspaceId);
    const rules = routing.asked.length === 0 ? [] : await ofWorkingTeams(tx, workspaceId, inForce);
    if (rules.length === 0) return [];
    const { at, occasion, keeps = () => true } = routing;
    const all = await leadsToRoute(tx, workspaceId, routing.asked);
    const leads = all.filter((lead) => rulesFor(rules, lead).length > 0);
    if (leads.length === 0) return [];
    const isBehind = occasion === 'offer';
    const room = await this.gathering.locked(tx, workspaceId, { rules, leads, at, isBehind });
    const { decisions, turns } = decideAll(room, leads);
    await saveTurns(tx, workspaceId, turns);
    if (decisions.some(staysBehind)) tellRoom(tx, this.signals, workspaceId);
    const kept = decisions.filter(keeps);
    if (kept.length > 0) await recordDecisions(tx, workspaceId, kept, { occasion, rulesVersion, at });
    return kept;
  }
}

/** Rules for a partner that ended are for nobody. */
async function ofWorkingTeams(
  tx: Tx,
  workspaceId: string,
  rules: readonly RoutingRule[],
): Promise<readonly RoutingRule[]> {
  const ended = await endedTeams(tx, workspaceId, [...new Set(rules.map(({ teamId }) => teamId))]);
  return rules.filter(({ teamId }) => !ended.has(teamId));
}

/** What is asked for leads that were pulled back; those that are not there any more are left out. */
async function pulledLeads(
  tx: Tx,
  workspaceId: string,
  pulled: readonly PulledBack[],
): Promise<readonly AskedLead[]> {
  const ids = pulled.map(({ leadId }) => leadId);
  const leads = new Map((await leadsByIds(tx, workspaceId, ids)).map((lead) => [lead.id, lead]));
  const waits = await waitsOf(tx, workspaceId, ids);
  const sales = (await findTeams(tx, workspaceId, 'sales')).map(({ id }) => id);
  return pulled.flatMap(({ leadId, teamId, memberId }) => {
    const lead = leads.get(leadId);
    const pulledFrom = memberId ?? waits.get(leadId)?.pulledFrom ?? null;
    return lead ? [{ lead, askedTeamIds: teamsAfter(sales, teamId), pulledFrom }] : [];
  });
}

const NOBODY: ReadonlyMap<string, Taker> = new Map();

/** Null where it would stay where it was: in the queue of its team. */
function movedBy({ teamId, memberId }: Decision, from: PulledBack): Taker | null {
  const isWhereItWas = memberId === null && from.memberId === null && teamId === from.teamId;
  return isWhereItWas ? null : { teamId, memberId };
}

/** Of a lead that sales had the rules of every sales team may be asked, its own first; that of another team stays with it. */
const teamsAfter = (sales: readonly string[], teamId: string): readonly string[] =>
  sales.includes(teamId) ? [teamId, ...sales.filter((id) => id !== teamId)] : [teamId];

const byName = (leadId: string, teamId: string, memberId: string): RecordedDecision => ({
  ...{ leadId, teamId, memberId, askedTeamIds: [teamId], pulledFrom: null, ruleKey: null, method: null },
  ...{ considered: [memberId], skipped: [], passedRules: [], isWaiting: false },
  ...{ pointerBefore: null, pointerAfter: null },
});

/** It would have found somebody, were it not for those that came before. */
const staysBehind = ({ isWaiting, skipped }: Decision): boolean =>
  isWaiting && skipped.some(({ reason }) => reason === 'behind_others');

import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { findTeams } from '#identity';
import { leadsByIds, leastBusy, NextTaker, OfferRouter } from '#leads';
import type { OfferedByName, PulledBack, Taker, Unaddressed } from '#leads';
import { decideAll, rulesFor } from '../domain/decide.js';
import type { Decision } from '../domain/decide.js';
import type { Occasion } from '../domain/occasion.js';
import { lockRoutingMembers } from '../persistence/capacities.js';
import { recordDecisions, waitOf } from '../persistence/decisions.js';
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
  ) {}

  onModuleInit(): void {
    this.router.use(this);
    this.taker.use((tx, workspaceId, pulled) => this.reroute(tx, workspaceId, pulled));
  }

  /** Who the leads of an offer go to, by lead id; leads that no rule is for are left out. */
  async offer(tx: Tx, workspaceId: string, offer: Unaddressed): Promise<ReadonlyMap<string, Taker>> {
    const { leads, at, toTeamId } = offer;
    const askedTeamIds = toTeamId === null ? null : [toTeamId];
    const asked = leads.map((lead) => ({ lead, askedTeamIds, pulledFrom: null }));
    const decisions = await this.run(tx, workspaceId, { asked, at, occasion: 'offer' });
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
   * Who gets a lead that is pulled back; without a rule of its team for it the colleague with the least to do. Whoever lost it before
   * and waited since to have it taken by others is not asked either.
   */
  async reroute(tx: Tx, workspaceId: string, pulled: PulledBack): Promise<Taker | null> {
    const { leadId, teamId, memberId } = pulled;
    const [lead] = await leadsByIds(tx, workspaceId, [leadId]);
    if (!lead) return null;
    const pulledFrom = memberId ?? (await waitOf(tx, workspaceId, leadId))?.pulledFrom ?? null;
    const asked = [{ lead, askedTeamIds: await teamsAfter(tx, workspaceId, teamId), pulledFrom }];
    const at = await databaseInstant(tx);
    const [decision] = await this.run(tx, workspaceId, { asked, at, occasion: 'reroute' });
    if (!decision) return leastBusy(tx, workspaceId, pulled);
    const isWhereItWas = decision.memberId === null && memberId === null && decision.teamId === teamId;
    return isWhereItWas ? null : { teamId: decision.teamId, memberId: decision.memberId };
  }

  /** Decides, moves the rounds on, and keeps the decisions; leads that no rule is for have none. */
  async run(tx: Tx, workspaceId: string, routing: Routing): Promise<readonly Decision[]> {
    const { version: rulesVersion, rules } = await rulesInForce(tx, workspaceId);
    if (rules.length === 0 || routing.asked.length === 0) return [];
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

/** Of a lead that sales had the rules of every sales team may be asked, its own first; that of another team stays with it. */
async function teamsAfter(tx: Tx, workspaceId: string, teamId: string): Promise<readonly string[]> {
  const sales = (await findTeams(tx, workspaceId, 'sales')).map(({ id }) => id);
  return sales.includes(teamId) ? [teamId, ...sales.filter((id) => id !== teamId)] : [teamId];
}

const byName = (leadId: string, teamId: string, memberId: string): RecordedDecision => ({
  ...{ leadId, teamId, memberId, askedTeamIds: [teamId], pulledFrom: null, ruleKey: null, method: null },
  ...{ considered: [memberId], skipped: [], passedRules: [], isWaiting: false },
  ...{ pointerBefore: null, pointerAfter: null },
});

/** It would have found somebody, were it not for those that came before. */
const staysBehind = ({ isWaiting, skipped }: Decision): boolean =>
  isWaiting && skipped.some(({ reason }) => reason === 'behind_others');

import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { leadsByIds, leastBusy, NextTaker, OfferRouter } from '#leads';
import type { LeadRow, PulledBack, Taker, Unaddressed } from '#leads';
import { decideAll, rulesFor } from '../domain/decide.js';
import type { Decision, RoutedLead } from '../domain/decide.js';
import type { Occasion } from '../domain/occasion.js';
import { recordDecisions } from '../persistence/decisions.js';
import { rulesInForce } from '../persistence/rules.js';
import { saveTurns } from '../persistence/turns.js';
import { GatherRoom } from './gather-room.js';
import { leadsToRoute } from './leads-to-route.js';
import { tellRoom } from './tell-room.js';

interface Routing {
  readonly leads: readonly LeadRow[];
  readonly teamId: string | null;
  readonly at: Date;
  readonly occasion: Occasion;
  readonly pulledFrom?: string | null;
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
    this.router.use((tx, workspaceId, offer) => this.offer(tx, workspaceId, offer));
    this.taker.use((tx, workspaceId, pulled) => this.reroute(tx, workspaceId, pulled));
  }

  /** Who the leads of an offer go to, by lead id; leads that no rule is for are left out. */
  async offer(tx: Tx, workspaceId: string, offer: Unaddressed): Promise<ReadonlyMap<string, Taker>> {
    const { leads, at, toTeamId: teamId } = offer;
    const decisions = await this.run(tx, workspaceId, { leads, teamId, at, occasion: 'offer' });
    return new Map(decisions.map(({ leadId, teamId: of, memberId }) => [leadId, { teamId: of, memberId }]));
  }

  /** Who gets a lead that is pulled back; without a rule of its team for it the colleague with the least to do. */
  async reroute(tx: Tx, workspaceId: string, pulled: PulledBack): Promise<Taker | null> {
    const leads = await leadsByIds(tx, workspaceId, [pulled.leadId]);
    const at = await databaseInstant(tx);
    const { teamId, memberId: pulledFrom } = pulled;
    const routing = { leads, teamId, at, occasion: 'reroute' as const, pulledFrom };
    const [decision] = await this.run(tx, workspaceId, routing);
    if (!decision) return leastBusy(tx, workspaceId, pulled);
    if (decision.memberId === null && pulledFrom === null) return null;
    return { teamId: decision.teamId, memberId: decision.memberId };
  }

  /** Decides, moves the rounds on, and keeps the decisions; leads that no rule is for have none. */
  async run(tx: Tx, workspaceId: string, routing: Routing): Promise<readonly Decision[]> {
    const { version: rulesVersion, rules } = await rulesInForce(tx, workspaceId);
    if (rules.length === 0 || routing.leads.length === 0) return [];
    const { teamId, at, occasion, pulledFrom = null, keeps = () => true } = routing;
    const all = await leadsToRoute(tx, workspaceId, routing.leads, pulledFrom);
    const leads = all.filter(
      ({ attributes }: RoutedLead) => rulesFor({ rules, teamId }, attributes).length > 0,
    );
    if (leads.length === 0) return [];
    const room = await this.gathering.locked(tx, workspaceId, {
      ...{ rules, leads, teamId, at },
      isBehind: occasion === 'offer',
    });
    const { decisions, turns } = decideAll(room, leads);
    await saveTurns(tx, workspaceId, turns);
    if (decisions.some(isBehind)) tellRoom(tx, this.signals, workspaceId);
    const kept = decisions.filter(keeps);
    if (kept.length > 0) await recordDecisions(tx, workspaceId, kept, { occasion, rulesVersion, at });
    return kept;
  }
}

/** It would have found somebody, were it not for those that came before. */
const isBehind = ({ isWaiting, skipped }: Decision): boolean =>
  isWaiting && skipped.some(({ reason }) => reason === 'behind_others');

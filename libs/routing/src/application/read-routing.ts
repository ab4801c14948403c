import { Injectable } from '@nestjs/common';
import type { Caller, LeadAttributes } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { allMembers } from '#identity';
import { newId } from '#kernel';
import {
  asToBeOffered,
  LeadJudgement,
  leadsByIds,
  missingLead,
  requireSight,
  strangersTo,
  withoutStrangers,
} from '#leads';
import { decideAll } from '../domain/decide.js';
import type { Decision } from '../domain/decide.js';
import type { RoutingRule } from '../domain/rule.js';
import type { Standing } from '../domain/skipping.js';
import { comingAbsences } from '../persistence/absences.js';
import type { CapacityStanding } from '../persistence/capacities.js';
import { decisionsOf } from '../persistence/decisions.js';
import type { RoutingAbsenceRow } from '../persistence/routing-absence.row.js';
import type { RoutingDecisionRow } from '../persistence/routing-decision.row.js';
import type { RoutingVersionRow } from '../persistence/routing-version.row.js';
import { rulesInForce, ruleVersions } from '../persistence/rules.js';
import type { RulesInForce } from '../persistence/rules.js';
import { GatherRoom } from './gather-room.js';
import { leadsToRoute } from './leads-to-route.js';
import { requireValid } from './publish-rules.js';

export interface RoutedMember extends Pick<Standing, 'isActive' | 'isOnLeave' | 'isOnShift'> {
  readonly memberId: string;
  readonly name: string;
  readonly capacity: Pick<CapacityStanding, 'most' | 'per'> | null;
  /** Leads of the running period; 0 without a limit. */
  readonly given: number;
  readonly absences: readonly RoutingAbsenceRow[];
}

export interface DryRun {
  /** Leads of the workspace, in the order in which they would come. */
  readonly leadIds?: readonly string[];
  /** Or a lead that nobody captured yet. */
  readonly attributes?: LeadAttributes;
  readonly teamId?: string | null;
  /** A draft; left out, the rules in force. */
  readonly rules?: readonly RoutingRule[];
}

export interface Foreseen {
  /** 0 for a draft. */
  readonly rulesVersion: number;
  /** A lead that no rule is for has none. */
  readonly decisions: readonly Decision[];
}

/** How routing stands, what it decided, and what it would decide; nothing here writes. */
@Injectable()
export class ReadRouting {
  constructor(
    private readonly gathering: GatherRoom,
    private readonly judgement: LeadJudgement = new LeadJudgement(),
  ) {}

  rules(tx: Tx, workspaceId: string): Promise<RulesInForce> {
    return rulesInForce(tx, workspaceId);
  }

  /** The last hundred, newest first. */
  versions(tx: Tx, workspaceId: string): Promise<RoutingVersionRow[]> {
    return ruleVersions(tx, workspaceId);
  }

  /** Everybody with what routing goes by, by name. */
  async members(tx: Tx, workspaceId: string): Promise<RoutedMember[]> {
    const at = await databaseInstant(tx);
    const members = await allMembers(tx);
    const standings = await this.gathering.standings(tx, workspaceId, at, members);
    const absences = await comingAbsences(tx, workspaceId, at);
    return members.map(({ id: memberId, name, isActive }) => {
      const { isOnLeave = false, isOnShift = true, capacity } = standings.get(memberId) ?? {};
      const limit = capacity?.most == null ? null : { most: capacity.most, per: capacity.per };
      return {
        ...{ memberId, name, isActive, isOnLeave, isOnShift, capacity: limit, given: capacity?.given ?? 0 },
        absences: absences.filter((absence) => absence.memberId === memberId),
      };
    });
  }

  /** A guest sees those that were for a team of theirs, without others. @throws AppError `lead/missing` for a lead the caller may not see either */
  async decisions(tx: Tx, caller: Caller, leadId: string): Promise<RoutingDecisionRow[]> {
    const [lead] = await leadsByIds(tx, caller.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    await requireSight(tx, caller, lead);
    const strangers = await strangersTo(tx, caller);
    const all = await decisionsOf(tx, caller.workspaceId, leadId);
    const theirs = all.filter(({ teamId }) => !strangers.has(teamId));
    return withoutStrangers(theirs, strangers);
  }

  /** Who would get these leads now, and why; several are dealt as one batch. @throws AppError `routing/invalid` */
  async foresee(tx: Tx, workspaceId: string, dry: DryRun): Promise<Foreseen> {
    const { leadIds = [], attributes, teamId = null } = dry;
    if (dry.rules) await requireValid(tx, workspaceId, dry.rules);
    const { version: rulesVersion, rules } = dry.rules
      ? { version: 0, rules: dry.rules }
      : await rulesInForce(tx, workspaceId);
    const at = await databaseInstant(tx);
    const found = await leadsByIds(tx, workspaceId, leadIds);
    const judged = await asToBeOffered(tx, this.judgement, workspaceId, found, at);
    const rows = new Map(judged.map((lead) => [lead.id, lead]));
    const askedTeamIds = teamId === null ? null : [teamId];
    const asked = leadIds.flatMap((id) => {
      const lead = rows.get(id);
      return lead ? [{ lead, askedTeamIds, pulledFrom: null }] : [];
    });
    const known = await leadsToRoute(tx, workspaceId, asked);
    const supposed = { leadId: newId<'lead'>(), declinedBy: [], pulledFrom: null, companyOwnerId: null };
    const leads = attributes ? [...known, { ...supposed, askedTeamIds, attributes }] : known;
    const room = await this.gathering.seen(tx, workspaceId, { rules, leads, at, isBehind: true });
    return { rulesVersion, decisions: decideAll(room, leads).decisions };
  }
}

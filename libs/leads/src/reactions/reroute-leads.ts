import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { byProduct } from '../application/command.js';
import { handoverEntry, leadEntry } from '../application/entries.js';
import { NextTaker } from '../application/next-taker.js';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { askedOf } from '../persistence/candidates.js';
import type { HandoverRow } from '../persistence/handover.row.js';
import { openHandoverOf, readdressHandover } from '../persistence/handovers.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { changeOwner } from '../persistence/ownership.js';
import { teamKindsOf } from '../persistence/team-kinds.js';

type Alarm = Entry<'obligation.alarm_raised'>;

/**
 * Takes a lead out of the hands of whoever let a promise run out, where the agreement says so: an open offer goes to somebody else,
 * an accepted lead gets another owner. Leads are locked by whoever tells the alarm; an answer that came first stands.
 */
@Injectable()
export class RerouteLeads implements Reactor, OnModuleInit {
  readonly name = 'leads.rerouting';
  readonly types = ['obligation.alarm_raised'] as const;

  constructor(
    private readonly journal: Journal,
    private readonly taker: NextTaker,
  ) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.type !== 'obligation.alarm_raised') continue;
      if (entry.payload.steps.some(({ to }) => to === 're-route')) await this.reroute(tx, workspaceId, entry);
    }
  }

  private async reroute(tx: Tx, workspaceId: string, { payload }: Alarm): Promise<void> {
    const [lead] = await leadsByIds(tx, workspaceId, [payload.leadId]);
    if (!lead) return;
    const offered = await openHandoverOf(tx, workspaceId, lead.id);
    if (offered) await this.readdress(tx, lead, offered, payload.clauseKey);
    else await this.reassign(tx, lead);
  }

  private async readdress(tx: Tx, lead: LeadRow, offered: HandoverRow, clauseKey: string): Promise<void> {
    const { workspaceId, id: handoverId, toTeamId: teamId, toMemberId: fromMemberId } = offered;
    const askedIds = (await askedOf(tx, workspaceId, handoverId)).map(({ memberId }) => memberId);
    const pulled = { leadId: lead.id, teamId, memberId: fromMemberId, askedIds };
    // Those who were asked together had their time: with nobody else it is for the whole team.
    const whole = askedIds.length > 0 ? { teamId, memberId: null } : null;
    const next = (await this.taker.after(tx, workspaceId, pulled)) ?? whole;
    if (!next || !(await readdressHandover(tx, workspaceId, offered, next))) return;
    const kinds = await teamKindsOf(tx, workspaceId, teamId, next.teamId);
    const facts = { fromMemberId, toTeamId: next.teamId, toMemberId: next.memberId, ...kinds, clauseKey };
    const at = await databaseInstant(tx);
    await this.journal.append(tx, workspaceId, [
      handoverEntry(byProduct(workspaceId), { lead, handoverId }, at, 'handover.rerouted', facts),
    ]);
  }

  /** A lead that is being worked never goes back to a queue: it would lie there with nobody's clock running. */
  private async reassign(tx: Tx, lead: LeadRow): Promise<void> {
    const { id: leadId, workspaceId, ownerId: fromMemberId, teamId: ofTeam } = lead;
    if (fromMemberId === null || ofTeam === null) return;
    const next = await this.taker.after(tx, workspaceId, { leadId, teamId: ofTeam, memberId: fromMemberId });
    if (!next || next.memberId === null) return;
    const { teamId, memberId } = next;
    const [leadIds, at, set] = [[leadId], await databaseInstant(tx), { ownerId: memberId, teamId }];
    const moved = await changeLeads(tx, workspaceId, { leadIds, from: OPEN_STAGES, at, set });
    if (moved.length === 0) return;
    const why = 're-route';
    const kinds = await teamKindsOf(tx, workspaceId, ofTeam, teamId);
    await changeOwner(tx, workspaceId, { leadIds, memberId, teamId, at, why });
    await this.journal.append(tx, workspaceId, [
      leadEntry(byProduct(workspaceId), { ...lead, ...set }, at, 'lead.assigned', {
        ...{ fromMemberId, toMemberId: memberId, ...kinds, why },
      }),
    ]);
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { findMember, teamIdsOf } from '#identity';
import { Journal } from '#journal';
import { invalidField } from '#kernel';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { changeOwner } from '../persistence/ownership.js';
import { partnerIn, teamKindsOf } from '../persistence/team-kinds.js';
import { missingLead, requireReach, wrongStage } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { requireNotEnded } from './offer-refusals.js';
import { OfferRouter } from './offer-router.js';
import { requireStillWith } from './still-with.js';
import type { Stage } from '#contracts';

export interface Assignment {
  readonly memberId: string;
  readonly why: string;
  /** A team of theirs it goes to; left out, its own where they are of it, else the first of theirs. */
  readonly toTeamId?: string;
  /** Whose it was when that was decided; left out, it does not matter. */
  readonly fromMemberId?: string | null;
}

/** Gives a lead to another member; the lead's own clocks go on, the owner's start anew. */
@Injectable()
export class AssignLead {
  constructor(
    private readonly journal: Journal,
    private readonly router: OfferRouter = new OfferRouter(),
  ) {}

  async run(
    tx: Tx,
    by: By,
    leadId: string,
    { memberId, why, fromMemberId, toTeamId }: Assignment,
  ): Promise<{ leadId: string; ownerId: string }> {
    const member = await findMember(tx, by.workspaceId, memberId);
    if (!member?.isActive)
      throw invalidField('lead/unknown-member', '/memberId', 'There is no active member with this id.');
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    const [before] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!before) throw missingLead(leadId);
    requireReach(by, 'lead.assign', before);
    await requireStillWith(tx, by, fromMemberId, before.ownerId);
    const teamIds = await teamIdsOf(tx, by.workspaceId, memberId);
    const teamId =
      [toTeamId, before.teamId].find((id) => id && teamIds.includes(id)) ?? teamIds[0] ?? before.teamId;
    await requireNotEnded(tx, by.workspaceId, teamId);
    const kinds = await teamKindsOf(tx, by.workspaceId, before.teamId, teamId);
    const set = { ownerId: memberId, teamId, partnerId: partnerIn(kinds, teamId) };
    const moved = await changeLeads(tx, by.workspaceId, {
      leadIds: [leadId],
      from: OPEN_STAGES,
      at,
      set,
    });
    if (moved.length === 0) throw wrongStage('Assigning', before.stage as Stage);
    await changeOwner(tx, by.workspaceId, { leadIds: [leadId], memberId, teamId, at, why });
    const lead = { ...before, ...set };
    if (teamId !== null && memberId !== before.ownerId)
      await this.router.named(tx, by.workspaceId, { leads: [lead], teamId, memberId, at });
    await this.journal.append(tx, by.workspaceId, [
      leadEntry(by, lead, at, 'lead.assigned', {
        ...{ fromMemberId: before.ownerId, toMemberId: memberId, ...kinds, why },
      }),
    ]);
    return { leadId, ownerId: memberId };
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { findMember, teamIdsOf } from '#identity';
import { Journal } from '#journal';
import { invalidField } from '#kernel';
import { askedOf } from '../persistence/candidates.js';
import type { HandoverRow } from '../persistence/handover.row.js';
import { readdressHandover } from '../persistence/handovers.js';
import { followPartners } from '../persistence/partner-of-leads.js';
import { teamKindsOf } from '../persistence/team-kinds.js';
import { lostRace } from './accept-handover.js';
import { requireReach } from './command.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';
import { requireNotEnded } from './offer-refusals.js';
import { OfferRouter } from './offer-router.js';
import { requireStillWith } from './still-with.js';
import { aboutHandover, lockedHandover } from './locked-handover.js';

export interface Given {
  /** Null: whoever of the team takes it. */
  readonly memberId: string | null;
  /** Whose it was when that was decided; left out, it does not matter. */
  readonly fromMemberId?: string | null;
}

export interface GivenOffer {
  readonly handoverId: string;
  readonly leadId: string;
  readonly toTeamId: string;
  readonly toMemberId: string | null;
}

/** Whoever manages the team gives an open offer to one of its members, or back to all of them; its window and its clocks go on. */
@Injectable()
export class GiveOffer {
  constructor(
    private readonly journal: Journal,
    private readonly router: OfferRouter = new OfferRouter(),
  ) {}

  /** @throws AppError `handover/missing`, `handover/already-accepted`, `handover/closed`, `lead/moved-on`, `lead/out-of-reach`, `lead/unknown-member` */
  async run(tx: Tx, by: By, handoverId: string, { memberId, fromMemberId }: Given): Promise<GivenOffer> {
    const { handover, at } = await lockedHandover(tx, this.journal, by, handoverId);
    requireReach(by, 'lead.assign', { ownerId: handover.toMemberId, teamId: handover.toTeamId });
    if (handover.state !== 'offered') throw await lostRace(tx, by, handoverId);
    await requireStillWith(tx, by, fromMemberId, handover.toMemberId);
    const teamId = memberId === null ? handover.toTeamId : await teamFor(tx, by, handover, memberId);
    await requireNotEnded(tx, by.workspaceId, teamId);
    const given = { handoverId, leadId: handover.leadId, toTeamId: teamId, toMemberId: memberId };
    const isAsking = (await askedOf(tx, by.workspaceId, handoverId)).length > 0;
    if (isAsking || handover.toMemberId !== memberId || handover.toTeamId !== teamId)
      await this.give(tx, by, { handover, at, to: { teamId, memberId } });
    return given;
  }

  private async give(tx: Tx, by: By, { handover, at, to }: Giving): Promise<void> {
    const { id: handoverId, toTeamId: fromTeamId, toMemberId: fromMemberId } = handover;
    if (!(await readdressHandover(tx, by.workspaceId, handover, to)))
      throw await lostRace(tx, by, handoverId);
    await this.count(tx, by, handover.leadId, { at, to });
    await followPartners(tx, by.workspaceId, [{ leadId: handover.leadId, teamId: to.teamId }]);
    const kinds = await teamKindsOf(tx, by.workspaceId, fromTeamId, to.teamId);
    const facts = { fromMemberId, toTeamId: to.teamId, toMemberId: to.memberId, ...kinds, clauseKey: null };
    await this.journal.append(tx, by.workspaceId, [
      handoverEntry(by, await aboutHandover(tx, by, handover), at, 'handover.rerouted', facts),
    ]);
  }

  /** What is given by hand counts for how many leads a member may get. */
  private async count(
    tx: Tx,
    by: By,
    leadId: string,
    { at, to: { teamId, memberId } }: Counting,
  ): Promise<void> {
    if (memberId !== null)
      await this.router.named(tx, by.workspaceId, { leads: [{ id: leadId }], teamId, memberId, at });
  }
}

type Counting = Pick<Giving, 'at' | 'to'>;

interface Giving {
  readonly handover: HandoverRow;
  readonly at: Date;
  readonly to: { readonly teamId: string; readonly memberId: string | null };
}

/** The team of the offer where the member is of it, else a team of theirs. */
async function teamFor(tx: Tx, by: By, { toTeamId }: HandoverRow, memberId: string): Promise<string> {
  const member = await findMember(tx, by.workspaceId, memberId);
  if (!member?.isActive)
    throw invalidField('lead/unknown-member', '/memberId', 'There is no active member with this id.');
  const teamIds = await teamIdsOf(tx, by.workspaceId, memberId);
  return teamIds.includes(toTeamId) ? toTeamId : (teamIds[0] ?? toTeamId);
}

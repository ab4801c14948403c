import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { allMembers } from '#identity';
import { AppError } from '#kernel';
import {
  AcceptHandover,
  AssignLead,
  byProduct,
  GiveOffer,
  mayAccept,
  OfferLeads,
  SetStages,
  WithdrawHandover,
} from '#leads';
import type { By } from '#leads';
import type { Registration } from '../domain/registration.js';
import { openOfferOf } from '../persistence/open-offer.js';

/** A lead on its way to a partner, as it is before. */
export interface Handed {
  readonly id: string;
  readonly stage: string;
}

const WHY = 'registered by partner';

/**
 * Puts the lead of an approved registration into the partner's hands: whoever registered it works it; where they are gone it lies in the
 * partner's queue, and what was being worked goes to a colleague of theirs, for no clock runs on worked leads in a queue.
 * A lead that marketing qualified is handed over and accepted, and so counts for marketing as any other.
 */
@Injectable()
export class HandToPartner {
  constructor(
    private readonly stages: SetStages,
    private readonly assign: AssignLead,
    private readonly offering: OfferLeads,
    private readonly giving: GiveOffer,
    private readonly accepting: AcceptHandover,
    private readonly withdrawing: WithdrawHandover,
  ) {}

  /** @throws AppError `partner/nobody-works` where a lead that is worked has nobody to go to */
  async run(tx: Tx, by: By, lead: Handed, registration: Registration): Promise<void> {
    const { partnerId, submittedBy } = registration;
    const able = await this.ableMembers(tx, partnerId);
    const registrant = able.find((id) => id === submittedBy) ?? null;
    const isWorked = lead.stage !== 'inquiry' && lead.stage !== 'mql';
    const memberId = registrant ?? (isWorked ? (able[0] ?? null) : null);
    if (memberId === null) return this.queue(tx, by, lead, partnerId);
    if (lead.stage === 'mql') await this.handOver(tx, by, lead.id, partnerId, memberId);
    const acting = byProduct(by.workspaceId, by.memberId);
    if (lead.stage === 'inquiry') await this.stages.run(tx, acting, [{ leadId: lead.id, to: 'sal' }]);
    await this.assign.run(tx, acting, lead.id, { memberId, toTeamId: partnerId, why: WHY });
  }

  /** Its members who may take leads, in the order in which they joined. */
  private async ableMembers(tx: Tx, partnerId: string): Promise<readonly string[]> {
    return (await allMembers(tx))
      .filter(({ isActive, teamIds }) => isActive && teamIds.includes(partnerId))
      .filter(({ roles, customRights }) => mayAccept(roles, customRights))
      .map(({ id }) => id)
      .sort();
  }

  private async handOver(tx: Tx, by: By, leadId: string, toTeamId: string, memberId: string): Promise<void> {
    const { workspaceId } = by;
    const acting = byProduct(workspaceId, by.memberId);
    const open = await openOfferOf(tx, workspaceId, leadId);
    if (open !== undefined) await this.giving.run(tx, acting, open, { memberId });
    const offer = { leadIds: [leadId], toTeamId, toMemberId: memberId };
    const handoverId = open ?? (await this.offering.run(tx, acting, offer)).handovers[0]?.id;
    if (handoverId !== undefined) await this.accepting.run(tx, byProduct(workspaceId, memberId), handoverId);
  }

  private async queue(tx: Tx, by: By, { id, stage }: Handed, toTeamId: string): Promise<void> {
    if (stage !== 'inquiry' && stage !== 'mql') throw nobodyWorks();
    const acting = byProduct(by.workspaceId, by.memberId);
    const open = await openOfferOf(tx, by.workspaceId, id);
    if (open !== undefined) await this.withdrawing.run(tx, acting, open);
    await this.offering.run(tx, acting, { leadIds: [id], toTeamId });
  }
}

const nobodyWorks = (): AppError =>
  new AppError(
    'conflict',
    'partner/nobody-works',
    'Nobody of this partner can take the lead that is being worked. Ask the partner to name somebody, or refuse.',
  );

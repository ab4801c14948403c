import { Injectable } from '@nestjs/common';
import type { Stage } from '#contracts';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { endMembershipsOf, findMember } from '#identity';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { AssignLead, byProduct, RecycleLead, WithdrawHandover } from '#leads';
import type { By } from '#leads';
import { endPartner, heldLeads, lockPartner, partnersOf } from '../persistence/partners.js';
import type { HeldLead, Partner } from '../persistence/partners.js';
import { liveOf } from '../persistence/registrations.js';
import { endProtections } from './end-protections.js';
import { partnerEntry, registrationEntry } from './entries.js';
import { endedPartner, missingPartner } from './partner-errors.js';

export interface PartnerEnding {
  /** Leads it holds go back: offers to marketing's backlog, worked ones to `toMemberId` or else to marketing for later. */
  readonly isGivenBack?: boolean;
  /** A member of the house who takes over what is worked. */
  readonly toMemberId?: string | null;
}

/**
 * Ends the work with a partner. Nothing of it gets lost: it holds no open lead afterwards, and protects no customer. Whoever was a member
 * for it alone is none any more.
 */
@Injectable()
export class EndPartner {
  constructor(
    private readonly journal: Journal,
    private readonly withdraw: WithdrawHandover,
    private readonly assign: AssignLead,
    private readonly recycle: RecycleLead,
    private readonly signals: Signals,
  ) {}

  /** @throws AppError `partner/missing`, `partner/ended`, `partner/holds-leads`, `partner/deals-need-owner`, `partner/unknown-member` */
  async run(
    tx: Tx,
    by: By,
    id: string,
    { isGivenBack = false, toMemberId = null }: PartnerEnding,
  ): Promise<Partner> {
    const { workspaceId } = by;
    // What is being offered to it, or approved for it, is written before; what comes after hears that it has ended.
    await lockPartner(tx, workspaceId, id);
    const [partner] = await partnersOf(tx, workspaceId, [id]);
    if (!partner) throw missingPartner(id);
    const held = await heldLeads(tx, workspaceId, id);
    if (toMemberId !== null) await requireOther(tx, workspaceId, id, toMemberId);
    requireNothingLost(held, { isGivenBack, toMemberId });
    for (const lead of held) await this.giveBack(tx, by, lead, toMemberId);
    const at = await databaseInstant(tx);
    if (!(await endPartner(tx, workspaceId, id, at))) throw endedPartner();
    const live = (await liveOf(tx, workspaceId, { partnerId: id })).map((each) => each.id);
    const ended = await endProtections(tx, workspaceId, live, 'expired');
    await this.journal.append(tx, workspaceId, [
      partnerEntry(by, id, at, 'partner.ended', { givenBack: held.length }),
      ...ended.map((each) => registrationEntry(by, each, at, 'registration.expired', {})),
    ]);
    await endMembershipsOf(tx, this.signals, workspaceId, id);
    return { ...partner, endedAt: at };
  }

  /** Whoever ends the partner need not reach its leads one by one. */
  private async giveBack(
    tx: Tx,
    by: By,
    { leadId, handoverId }: HeldLead,
    memberId: string | null,
  ): Promise<void> {
    const acting = byProduct(by.workspaceId, by.memberId);
    if (handoverId !== null) await this.withdraw.run(tx, acting, handoverId);
    else if (memberId !== null) await this.assign.run(tx, acting, leadId, { memberId, why: 'partner ended' });
    else await this.recycle.run(tx, acting, leadId, {});
  }
}

function requireNothingLost(held: readonly HeldLead[], { isGivenBack, toMemberId }: PartnerEnding): void {
  if (held.length > 0 && !isGivenBack) throw holdsLeads(held.length);
  if (toMemberId === null && held.some(({ stage }) => hasDeal(stage))) throw dealsNeedOwner();
}

const hasDeal = (stage: string): boolean => (stage as Stage) === 'opportunity';

async function requireOther(tx: Tx, workspaceId: string, partnerId: string, memberId: string): Promise<void> {
  const member = await findMember(tx, workspaceId, memberId);
  if (member?.isActive && !member.teamIds.includes(partnerId)) return;
  throw invalidField(
    'partner/unknown-member',
    '/toMemberId',
    'Name an active member who is not of this partner.',
  );
}

const holdsLeads = (openLeads: number): AppError =>
  new AppError(
    'conflict',
    'partner/holds-leads',
    'This partner still holds leads. Say that they are given back.',
    {
      facts: { openLeads },
    },
  );

const dealsNeedOwner = (): AppError =>
  new AppError(
    'conflict',
    'partner/deals-need-owner',
    'Some of its leads have deals. Name who takes them over.',
  );

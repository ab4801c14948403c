import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { askedOf } from '../persistence/candidates.js';
import { queuedOffers } from '../persistence/routing-facts.js';
import { openHandoversOf, readdressHandover } from '../persistence/handovers.js';
import { leadsByIds } from '../persistence/leads.js';
import { followPartners } from '../persistence/partner-of-leads.js';
import { partnerIn, teamKindsOf } from '../persistence/team-kinds.js';
import { byProduct } from './command.js';
import { handoverEntry } from './entries.js';

interface Readdressed {
  readonly teamId: string;
  /** Null: back to the team's queue. */
  readonly memberId: string | null;
  readonly at: Date;
  /** Whose it is until then, who gives it away; left out, it lies in a queue. */
  readonly fromMemberId?: string;
}

/** Gives an open offer that lies in a team's queue, or waits for somebody who is away, to others. The lead is locked by whoever calls. */
@Injectable()
export class ReaddressOffer {
  constructor(private readonly journal: Journal) {}

  /** Which of these leads lie in a team's queue. */
  queued(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<ReadonlySet<string>> {
    return queuedOffers(tx, workspaceId, leadIds);
  }

  /** False when there is no such offer any more. */
  async run(
    tx: Tx,
    workspaceId: string,
    leadId: string,
    { teamId, memberId, at, fromMemberId }: Readdressed,
  ): Promise<boolean> {
    const [offered] = await openHandoversOf(tx, workspaceId, [leadId]);
    const [lead] = await leadsByIds(tx, workspaceId, [leadId]);
    if (!lead || !offered || offered.toMemberId !== (fromMemberId ?? null)) return false;
    if ((await askedOf(tx, workspaceId, offered.id)).length > 0) return false;
    const { id: handoverId, toTeamId: fromTeamId } = offered;
    if (!(await readdressHandover(tx, workspaceId, offered, { teamId, memberId }))) return false;
    await followPartners(tx, workspaceId, [{ leadId, teamId }]);
    const kinds = await teamKindsOf(tx, workspaceId, fromTeamId, teamId);
    const facts = {
      fromMemberId: offered.toMemberId,
      toTeamId: teamId,
      toMemberId: memberId,
      ...kinds,
      clauseKey: null,
    };
    const moved = { ...lead, partnerId: partnerIn(kinds, teamId) };
    await this.journal.append(tx, workspaceId, [
      handoverEntry(
        byProduct(workspaceId, fromMemberId),
        { lead: moved, handoverId },
        at,
        'handover.rerouted',
        facts,
      ),
    ]);
    return true;
  }
}

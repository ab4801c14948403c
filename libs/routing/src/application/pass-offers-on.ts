import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { offersTo, ReaddressOffer } from '#leads';
import type { PulledBack } from '#leads';
import { findAbsence } from '../persistence/absences.js';
import { requireMember, requireOwnOrGiving } from './by.js';
import type { By } from './by.js';
import { RouteLeads } from './route-leads.js';

/** What waits for the answer of somebody who is away goes to others, by the rules in force; their clocks go on. */
@Injectable()
export class PassOffersOn {
  constructor(
    private readonly journal: Journal,
    private readonly routing: RouteLeads,
    private readonly readdressing: ReaddressOffer,
  ) {}

  /**
   * Answers how many went to others, or to a queue until somebody has room; what nobody else may get stays where it is.
   * @throws AppError `routing/not-away` unless the absence runs, `routing/not-yours`
   */
  async run(tx: Tx, by: By, absenceId: string): Promise<{ passed: number }> {
    const { workspaceId } = by;
    const memberId = await this.awayNow(tx, by, absenceId);
    const seen = await offersTo(tx, workspaceId, memberId);
    const leadIds = seen.map(({ leadId }) => leadId);
    const at = await this.journal.lock(tx, workspaceId, leadIds);
    const known = new Set(leadIds);
    const still = (await offersTo(tx, workspaceId, memberId)).filter(({ leadId }) => known.has(leadId));
    const pulled = still.map((offer): PulledBack => ({ ...offer, memberId }));
    const takers = await this.routing.reroute(tx, workspaceId, pulled);
    let passed = 0;
    for (const [place, { leadId }] of pulled.entries()) {
      const taker = takers[place];
      const to = taker && { ...taker, at, fromMemberId: memberId };
      if (to && (await this.readdressing.run(tx, workspaceId, leadId, to))) passed += 1;
    }
    return { passed };
  }

  private async awayNow(tx: Tx, by: By, absenceId: string): Promise<string> {
    const absence = await findAbsence(tx, by.workspaceId, absenceId);
    const now = await databaseInstant(tx);
    if (!absence || absence.fromAt > now || absence.toAt <= now)
      throw new AppError(
        'conflict',
        'routing/not-away',
        'Offers are passed on while somebody is away: say so first.',
      );
    requireOwnOrGiving(by, await requireMember(tx, by.workspaceId, absence.memberId));
    return absence.memberId;
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { LeadRow } from '../persistence/lead.row.js';
import type { Taker } from './next-taker.js';

/** Leads about to be offered, none to a member by name; they are locked, and have no open offer. */
export interface Unaddressed {
  readonly leads: readonly LeadRow[];
  /** Null: whichever team the rule says. */
  readonly toTeamId: string | null;
  readonly at: Date;
}

/** By lead id; a lead that is left out goes to the queue of the team it was meant for, if it was meant for one. */
export type RouterRule = (
  tx: Tx,
  workspaceId: string,
  offer: Unaddressed,
) => Promise<ReadonlyMap<string, Taker>>;

/** Decides who gets the leads that are offered to nobody by name. Until a rule is given by `use` they lie in the team's queue. */
@Injectable()
export class OfferRouter {
  private rule: RouterRule = () => Promise.resolve(new Map());

  use(rule: RouterRule): void {
    this.rule = rule;
  }

  /** Who each of these leads is offered to; those nobody is found for are left out. */
  async takers(tx: Tx, workspaceId: string, offer: Unaddressed): Promise<ReadonlyMap<string, Taker>> {
    const takers = new Map(await this.rule(tx, workspaceId, offer));
    const { toTeamId: teamId } = offer;
    if (teamId === null) return takers;
    for (const { id } of offer.leads) if (!takers.has(id)) takers.set(id, { teamId, memberId: null });
    return takers;
  }
}

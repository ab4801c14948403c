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

/** Leads that one member gets by name, offered or given by whoever manages the team. */
export interface OfferedByName {
  readonly leads: readonly Pick<LeadRow, 'id'>[];
  readonly teamId: string;
  readonly memberId: string;
  readonly at: Date;
}

/** Whoever keeps routing rules; both run inside the transaction of the offer, after its locks. */
export interface Routing {
  /** By lead id; a lead that is left out goes to the queue of the team it was meant for, if it was meant for one. */
  offer(tx: Tx, workspaceId: string, offer: Unaddressed): Promise<ReadonlyMap<string, Taker>>;
  /** Learns of leads that nobody has to be found for. */
  named(tx: Tx, workspaceId: string, offer: OfferedByName): Promise<void>;
}

/** Asks the routing that was given by `use`; until then leads offered to nobody by name lie in the team's queue. */
@Injectable()
export class OfferRouter {
  private routing: Routing | undefined;

  use(routing: Routing): void {
    this.routing = routing;
  }

  /** Who each of these leads is offered to; those nobody is found for are left out. */
  async takers(tx: Tx, workspaceId: string, offer: Unaddressed): Promise<ReadonlyMap<string, Taker>> {
    const takers = new Map(await this.routing?.offer(tx, workspaceId, offer));
    const { toTeamId: teamId } = offer;
    if (teamId === null) return takers;
    for (const { id } of offer.leads) if (!takers.has(id)) takers.set(id, { teamId, memberId: null });
    return takers;
  }

  /** Each of these leads with the one it is offered to. */
  async named(tx: Tx, workspaceId: string, offer: OfferedByName): Promise<ReadonlyMap<string, Taker>> {
    const { leads, teamId, memberId } = offer;
    await this.routing?.named(tx, workspaceId, offer);
    return new Map(leads.map(({ id }) => [id, { teamId, memberId }]));
  }
}

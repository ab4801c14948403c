import { Injectable } from '@nestjs/common';
import { ReadPartnerDuties } from '#agreements';
import type { OwedState, PartnerDuty, PartnerOwed } from '#agreements';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { figuresOf, partnersOf } from '../persistence/partners.js';
import type { Partner, PartnerFigures } from '../persistence/partners.js';
import { ownPartner } from './own-partner.js';
import { missingPartner } from './partner-errors.js';

export type ShownPartner = Partner & PartnerFigures;

/** A partner with how it keeps what partners promised, over its own leads in the present period. */
export interface PartnerStanding {
  readonly partner: Pick<Partner, 'id' | 'name' | 'kind'>;
  readonly clauses: readonly PartnerDuty[];
}

/** One figure of one promise. */
export interface OwedFigure {
  readonly clauseKey: string;
  readonly state: OwedState;
}

const NO_FIGURES: PartnerFigures = {
  ...{ memberCount: 0, openLeads: 0, offered: 0, accepted: 0, declined: 0, medianAcceptMs: null, won: 0 },
  ...{ lastActiveAt: null, isActive: false },
};

/** Partners with how they do. */
@Injectable()
export class ReadPartners {
  constructor(private readonly duties: ReadPartnerDuties) {}

  /** All of them, by name. */
  async list(tx: Tx, workspaceId: string): Promise<ShownPartner[]> {
    return withFigures(tx, workspaceId, await partnersOf(tx, workspaceId));
  }

  /** @throws AppError `partner/missing` */
  async one(tx: Tx, workspaceId: string, id: string): Promise<ShownPartner> {
    const [partner] = await withFigures(tx, workspaceId, await partnersOf(tx, workspaceId, [id]));
    if (!partner) throw missingPartner(id);
    return partner;
  }

  /** @throws AppError `partner/missing` */
  async standing(tx: Tx, workspaceId: string, id: string): Promise<PartnerStanding> {
    const [partner] = await partnersOf(tx, workspaceId, [id]);
    if (!partner) throw missingPartner(id);
    return this.standingOf(tx, workspaceId, partner);
  }

  /** That of the caller's own partner: the same figures. @throws AppError `partner/not-yours` */
  async ownStanding(tx: Tx, caller: Caller): Promise<PartnerStanding> {
    return this.standingOf(tx, caller.workspaceId, await ownPartner(tx, caller));
  }

  /** The leads behind a figure of that standing. @throws AppError `partner/missing` */
  async owed(tx: Tx, workspaceId: string, id: string, figure: OwedFigure): Promise<PartnerOwed[]> {
    const [partner] = await partnersOf(tx, workspaceId, [id]);
    if (!partner) throw missingPartner(id);
    return this.duties.leads(tx, workspaceId, { partnerId: id, ...figure });
  }

  /** Those behind a figure of the caller's own. @throws AppError `partner/not-yours` */
  async ownOwed(tx: Tx, caller: Caller, figure: OwedFigure): Promise<PartnerOwed[]> {
    const { id } = await ownPartner(tx, caller);
    return this.duties.leads(tx, caller.workspaceId, { partnerId: id, ...figure });
  }

  private async standingOf(
    tx: Tx,
    workspaceId: string,
    { id, name, kind }: Partner,
  ): Promise<PartnerStanding> {
    return { partner: { id, name, kind }, clauses: await this.duties.run(tx, workspaceId, id) };
  }
}

async function withFigures(
  tx: Tx,
  workspaceId: string,
  partners: readonly Partner[],
): Promise<ShownPartner[]> {
  const figures = await figuresOf(
    tx,
    workspaceId,
    partners.map(({ id }) => id),
  );
  return partners.map((partner) => ({ ...partner, ...(figures.get(partner.id) ?? NO_FIGURES) }));
}

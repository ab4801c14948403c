import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { DealProtection } from '#leads';
import type { DealProtector, LeadRow, Taker } from '#leads';
import { protectionsOf, turnedDown } from '../persistence/protections.js';

/** While a company is a partner's by registration its later leads are that partner's too, unless the partner turned them down. */
@Injectable()
export class ProtectDeals implements DealProtector, OnModuleInit {
  constructor(private readonly protection: DealProtection) {}

  onModuleInit(): void {
    this.protection.use(this);
  }

  async partnersOf(
    tx: Tx,
    workspaceId: string,
    companyIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const found = await protectionsOf(tx, workspaceId, companyIds);
    return new Map([...found].map(([companyId, { partnerId }]) => [companyId, partnerId]));
  }

  /** Whoever registered the customer, or the partner's queue once they are gone. */
  async takersOf(
    tx: Tx,
    workspaceId: string,
    leads: readonly LeadRow[],
  ): Promise<ReadonlyMap<string, Taker>> {
    const companyIds = leads.flatMap(({ companyId }) => companyId ?? []);
    const found =
      companyIds.length === 0 ? new Map<string, never>() : await protectionsOf(tx, workspaceId, companyIds);
    if (found.size === 0) return new Map();
    const refused = await turnedDown(
      tx,
      workspaceId,
      leads.map(({ id }) => id),
    );
    return new Map(
      leads.flatMap(({ id, companyId }): [string, Taker][] => {
        const protection = found.get(companyId ?? '');
        if (!protection || refused.has(`${id} ${protection.partnerId}`)) return [];
        return [[id, { teamId: protection.partnerId, memberId: protection.memberId }]];
      }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { campaignsByIds } from '#journey';
import { decimalOf } from '../domain/amount.js';
import { listPlans } from '../persistence/plans.js';
import type { KeptPlan } from '../persistence/plans.js';
import { correctionsOf, listSpends, spendById } from '../persistence/spends.js';
import type { Correction, Said, Spend, SpendFilter } from '../persistence/spends.js';
import { missingSpend } from './spend-errors.js';

export interface NamedCampaign {
  readonly id: string;
  readonly name: string;
}

type Shown<T extends { readonly campaignId: string | null; readonly amountMinor: number }> = Omit<
  T,
  'campaignId' | 'amountMinor'
> & { readonly campaign: NamedCampaign | null; readonly amount: string };

export type ShownSpend = Shown<Spend>;
export type ShownCorrection = Shown<Correction>;
export type ShownPlan = Shown<Omit<KeptPlan, 'key'>>;

interface Paging {
  readonly after: string | undefined;
  readonly limit: number;
}

/** Amounts and recurring costs as people see them: with the names of campaigns and decimal amounts. */
@Injectable()
export class ReadSpends {
  /** Up to `limit + 1`, the latest days first. */
  async list(tx: Tx, workspaceId: string, filter: SpendFilter, paging: Paging): Promise<ShownSpend[]> {
    return shown(tx, workspaceId, await listSpends(tx, workspaceId, filter, paging));
  }

  /** One with all it was before. @throws AppError `spend/missing` */
  async one(
    tx: Tx,
    workspaceId: string,
    id: string,
  ): Promise<ShownSpend & { readonly corrections: readonly ShownCorrection[] }> {
    const spend = await spendById(tx, workspaceId, id);
    if (!spend) throw missingSpend(id);
    const [now] = await shown(tx, workspaceId, [spend]);
    if (!now) throw missingSpend(id);
    return { ...now, corrections: await shown(tx, workspaceId, await correctionsOf(tx, workspaceId, id)) };
  }

  /** Up to `limit + 1`, those that begin last first. */
  async plans(tx: Tx, workspaceId: string, paging: Paging): Promise<ShownPlan[]> {
    const found = await shown(tx, workspaceId, await listPlans(tx, workspaceId, paging));
    return found.map(({ key: _key, ...plan }) => plan);
  }
}

async function shown<T extends Pick<Said, 'campaignId' | 'amountMinor' | 'currency'>>(
  tx: Tx,
  workspaceId: string,
  items: readonly T[],
): Promise<Shown<T>[]> {
  const names = await campaignNames(
    tx,
    workspaceId,
    items.map(({ campaignId }) => campaignId),
  );
  return items.map(({ campaignId, amountMinor, ...rest }) => ({
    ...rest,
    campaign: campaignId === null ? null : (names.get(campaignId) ?? null),
    amount: decimalOf(amountMinor, rest.currency),
  }));
}

/** Campaigns with their names, by id. */
export async function campaignNames(
  tx: Tx,
  workspaceId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, NamedCampaign>> {
  const campaigns = await campaignsByIds(tx, workspaceId, [...new Set(ids.flatMap((id) => id ?? []))]);
  return new Map([...campaigns].map(([id, { name }]) => [id, { id, name }]));
}

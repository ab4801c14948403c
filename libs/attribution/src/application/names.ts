import type { Tx } from '#database';
import { assetsByIds, campaignsByIds } from '#journey';
import { NO_ID } from '../domain/period.js';

interface Named {
  readonly campaignId: string | null;
  readonly assetId: string | null;
}

/** What campaigns and assets are called now. */
export class Names {
  constructor(
    private readonly campaigns: ReadonlyMap<string, { readonly name: string }>,
    private readonly assets: ReadonlyMap<string, string>,
  ) {}

  of(
    campaignId: string | null,
    assetId: string | null,
  ): Named & { campaign: string | null; asset: string | null } {
    return {
      ...{ campaignId, campaign: this.campaigns.get(campaignId ?? '')?.name ?? null },
      ...{ assetId, asset: this.assets.get(assetId ?? '') ?? null },
    };
  }
}

/** The names of all that is mentioned: two statements at most. */
export async function namesOf(tx: Tx, workspaceId: string, mentioned: readonly Named[]): Promise<Names> {
  const ids = (one: keyof Named): string[] => [
    ...new Set(mentioned.flatMap((each) => each[one] ?? []).filter((id) => id !== NO_ID)),
  ];
  return new Names(
    await campaignsByIds(tx, workspaceId, ids('campaignId')),
    await assetsByIds(tx, workspaceId, ids('assetId')),
  );
}

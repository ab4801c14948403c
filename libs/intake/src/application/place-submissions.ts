import type { Tx } from '#database';
import { ensureAssets, ensureCampaigns, placeTouches, toldCodes } from '#journey';
import type { By } from '#leads';
import type { Submission } from '../domain/submission.js';
import { channelOf, touchOf } from './submission-parts.js';
import type { Placed, Who } from './submission-parts.js';

interface Found {
  readonly who: readonly Who[];
  /** When a hit happened that does not say so. */
  readonly at: Date;
}

/** Finds channel, campaign and asset of every hit, and prepares the touches of persons; in the order given. */
export async function placeSubmissions(
  tx: Tx,
  { workspaceId, memberId }: By,
  submissions: readonly Submission[],
  { who, at }: Found,
): Promise<Placed[]> {
  const touches = await placeTouches(
    tx,
    workspaceId,
    submissions.flatMap((submission, index) => {
      const personId = who[index]?.personId;
      return personId ? [touchOf(submission, personId, at, memberId)] : [];
    }),
  );
  const impersonal = await placeImpersonal(
    tx,
    workspaceId,
    submissions.filter((_, index) => !who[index]?.personId),
  );
  const prepared = touches.map((touch): Placed => {
    const { channel, campaignId, assetId } = touch;
    return { channel, campaignId, assetId, touch };
  });
  const [ofPersons, ofNobody] = [prepared.values(), impersonal.values()];
  return who.map(({ personId }) => (personId ? ofPersons : ofNobody).next().value as Placed);
}

/** A hit that speaks of nobody leaves no touch; it has its channel, campaign and asset all the same, by its distribution code before all else. */
async function placeImpersonal(
  tx: Tx,
  workspaceId: string,
  submissions: readonly Submission[],
): Promise<Placed[]> {
  const codes = await toldCodes(
    tx,
    workspaceId,
    submissions.map(({ distributionCode }) => distributionCode),
  );
  const known = submissions.map(({ distributionCode }) => codes.get(distributionCode ?? ''));
  const named = await placeNamed(
    tx,
    workspaceId,
    submissions.map((submission, index) => (known[index] ? {} : submission)),
  );
  return named.map((placed, index): Placed => {
    const code = known[index];
    if (!code) return placed;
    const { channel, campaignId, assetId, id: codeId } = code;
    return { channel, campaignId, assetId, codeId };
  });
}

/** By what is said and the signs of a link. */
async function placeNamed(
  tx: Tx,
  workspaceId: string,
  submissions: readonly Submission[],
): Promise<Placed[]> {
  const channels = submissions.map(channelOf);
  const campaignIds = await ensureCampaigns(
    tx,
    workspaceId,
    submissions.map(({ campaign, utm }, index) => {
      const name = campaign ?? utm?.campaign;
      return name ? { name, channel: channels[index] ?? 'other' } : null;
    }),
  );
  const assetIds = await ensureAssets(
    tx,
    workspaceId,
    submissions.map(({ asset }, index) =>
      asset ? { name: asset, campaignId: campaignIds[index] ?? null } : null,
    ),
  );
  return channels.map((channel, index) => ({
    channel,
    campaignId: campaignIds[index] ?? null,
    assetId: assetIds[index] ?? null,
  }));
}

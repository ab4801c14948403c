import type { Channel } from '#contracts';
import type { Tx } from '#database';
import { AppError, newId } from '#kernel';
import { codeEvidence } from '../domain/distribution-code.js';
import { readTouch } from '../domain/touch.js';
import type { Touch, TouchInput } from '../domain/touch.js';
import { insertTouches, writeLeads } from '../persistence/touches.js';
import { ensureAssets, ensureCampaigns } from './ensure-campaigns.js';
import { toldCodes } from './told-codes.js';
import type { KnownCode } from './told-codes.js';

const LARGEST_BATCH = 1_000;

export interface RecordedTouch {
  readonly touchId: string;
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly assetId: string | null;
}

/**
 * Writes down interactions and where they came from, in the order given: at most five statements for 1 to 1,000,
 * and one where a distribution code was told.
 * @throws AppError `journey/batch-too-large`
 */
export async function recordTouches(
  tx: Tx,
  workspaceId: string,
  inputs: readonly TouchInput[],
): Promise<RecordedTouch[]> {
  const touches = await placeTouches(tx, workspaceId, inputs);
  await writeTouches(tx, workspaceId, touches);
  return touches.map(({ id, channel, campaignId, assetId }) => ({
    touchId: id,
    channel,
    campaignId,
    assetId,
  }));
}

/** Writes down touches that were placed, now perhaps with their lead; one statement. */
export async function writeTouches(tx: Tx, workspaceId: string, touches: readonly Touch[]): Promise<void> {
  if (touches.length > 0) await insertTouches(tx, workspaceId, touches);
}

/**
 * Where interactions came from, in the order given, each with the id it will have: makes campaigns and assets, and no touch yet.
 * Without a campaign of its own a touch belongs to the one its link names (`utm.campaign`). A distribution code says asset, campaign,
 * channel and kind before everything else; one that nobody made stands in the evidence.
 * @throws AppError `journey/batch-too-large`
 */
export async function placeTouches(
  tx: Tx,
  workspaceId: string,
  inputs: readonly TouchInput[],
): Promise<Touch[]> {
  if (inputs.length > LARGEST_BATCH)
    throw new AppError('too-large', 'journey/batch-too-large', `Send at most ${LARGEST_BATCH} at once.`);
  if (inputs.length === 0) return [];
  const codes = await toldCodes(
    tx,
    workspaceId,
    inputs.map(({ distributionCode }) => distributionCode),
  );
  const knownOf = ({ distributionCode }: TouchInput): KnownCode | undefined =>
    codes.get(distributionCode ?? '');
  const read = inputs.map((input) => readTouch(withCode(input, knownOf(input))));
  const names = inputs.map((input, index): Naming => {
    if (knownOf(input)) return {};
    return { campaign: input.campaign ?? read[index]?.utm.campaign, asset: input.asset };
  });
  const placed = await findPlaces(
    tx,
    workspaceId,
    read.map(({ channel }) => channel),
    names,
  );
  return read.map((each, index): Touch => {
    const code = knownOf(inputs[index]!);
    const { campaignId = null, assetId = null } = placed[index] ?? {};
    const place = code ? { campaignId: code.campaignId, assetId: code.assetId } : { campaignId, assetId };
    return { ...each, id: newId<'touch'>(), ...place, codeId: code?.id ?? null };
  });
}

/** By which names campaign and asset are found; none where a code says both. */
interface Naming {
  readonly campaign?: string | null | undefined;
  readonly asset?: string | null | undefined;
}

async function findPlaces(
  tx: Tx,
  workspaceId: string,
  channels: readonly Channel[],
  names: readonly Naming[],
): Promise<Pick<Touch, 'campaignId' | 'assetId'>[]> {
  const campaignIds = await ensureCampaigns(
    tx,
    workspaceId,
    channels.map((channel, index) => named(names[index]?.campaign, (name) => ({ name, channel }))),
  );
  const assetIds = await ensureAssets(
    tx,
    workspaceId,
    names.map(({ asset }, index) =>
      named(asset, (name) => ({ name, campaignId: campaignIds[index] ?? null })),
    ),
  );
  return channels.map((_, index) => ({
    campaignId: campaignIds[index] ?? null,
    assetId: assetIds[index] ?? null,
  }));
}

/** What a code says goes before what else was said; what was told stays in the evidence, also when nobody made it. */
function withCode(input: TouchInput, code: KnownCode | undefined): TouchInput {
  const { distributionCode, evidence } = input;
  if (!distributionCode) return input;
  const told = [evidence, codeEvidence(distributionCode, code)].filter(Boolean).join(' · ');
  return {
    ...input,
    ...(code && { channel: code.channel, kind: code.medium }),
    evidence: told,
  };
}

/** Says of which lead a touch became part; a touch that has its lead keeps it. One statement. */
export async function linkTouchesToLeads(
  tx: Tx,
  workspaceId: string,
  links: readonly { readonly touchId: string; readonly leadId: string }[],
): Promise<void> {
  if (links.length === 0) return;
  const touchIds = links.map(({ touchId }) => touchId);
  const leadIds = links.map(({ leadId }) => leadId);
  await writeLeads(tx, workspaceId, touchIds, leadIds);
}

const named = <T>(name: string | null | undefined, key: (name: string) => T): T | null =>
  name ? key(name) : null;

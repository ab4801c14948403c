import type { Channel } from '#contracts';
import type { Tx } from '#database';
import { AppError, newId } from '#kernel';
import { readTouch } from '../domain/touch.js';
import type { Touch, TouchInput } from '../domain/touch.js';
import { insertTouches, writeLeads } from '../persistence/touches.js';
import { ensureAssets, ensureCampaigns } from './ensure-campaigns.js';

const LARGEST_BATCH = 1_000;

export interface RecordedTouch {
  readonly touchId: string;
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly assetId: string | null;
}

/**
 * Writes down interactions and where they came from, in the order given: at most five statements for 1 to 1,000.
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
 * Without a campaign of its own a touch belongs to the one its link names (`utm.campaign`).
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
  const read = inputs.map(readTouch);
  const campaignIds = await ensureCampaigns(
    tx,
    workspaceId,
    read.map(({ channel, utm }, index) =>
      named(inputs[index]?.campaign ?? utm.campaign, (name) => ({ name, channel })),
    ),
  );
  const assetIds = await ensureAssets(
    tx,
    workspaceId,
    inputs.map(({ asset }, index) =>
      named(asset, (name) => ({ name, campaignId: campaignIds[index] ?? null })),
    ),
  );
  return read.map((each, index): Touch => ({
    ...each,
    id: newId<'touch'>(),
    campaignId: campaignIds[index] ?? null,
    assetId: assetIds[index] ?? null,
  }));
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

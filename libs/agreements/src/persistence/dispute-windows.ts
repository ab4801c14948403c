import type { Tx } from '#database';
import { rows } from '#database';
import type { DisputeWindow } from '../domain/dispute-window.js';

/** Opens the window of a dispute; false where it has one. */
export async function openDisputeWindow(
  tx: Tx,
  workspaceId: string,
  { handoverId, leadId, versionId, closesAt, setAsideAt }: DisputeWindow,
): Promise<boolean> {
  const aside = setAsideAt === null ? null : new Date(setAsideAt);
  const opened = await rows(
    tx,
    `insert into dispute_window (workspace_id, handover_id, lead_id, version_id, closes_at, ended_at, set_aside_at)
     values ($1, $2, $3, $4, $5, $6, $6) on conflict do nothing returning handover_id`,
    [workspaceId, handoverId, leadId, versionId, new Date(closesAt), aside],
  );
  return opened.length > 0;
}

/** Ends the window of a dispute that was settled, also one that stands still. */
export const endDisputeWindow = (
  tx: Tx,
  workspaceId: string,
  handoverId: string,
  at: Date,
): Promise<unknown> =>
  tx.query(
    `update dispute_window set ended_at = $3, set_aside_at = null
      where workspace_id = $1 and handover_id = $2 and (ended_at is null or set_aside_at is not null)`,
    [workspaceId, handoverId, at],
  );

/** A dispute that outlived its window. */
export interface ClosedDispute {
  readonly handoverId: string;
  readonly leadId: string;
  readonly closesAt: Date;
}

/** Closes the windows of these hand-overs that are over at an instant; whoever closes one gets it back, once. Earliest first. */
export async function closeDisputeWindows(
  tx: Tx,
  workspaceId: string,
  handoverIds: readonly string[],
  at: Date,
): Promise<ClosedDispute[]> {
  if (handoverIds.length === 0) return [];
  const closed = await rows<ClosedDispute>(
    tx,
    `update dispute_window set ended_at = closes_at
      where workspace_id = $1 and handover_id = any($2) and ended_at is null and closes_at <= $3
      returning handover_id as "handoverId", lead_id as "leadId", closes_at as "closesAt"`,
    [workspaceId, handoverIds, at],
  );
  return closed.sort((one, other) => one.closesAt.getTime() - other.closesAt.getTime());
}

/** The leads that disputes over these hand-overs are about. */
export async function leadsOfDisputes(
  tx: Tx,
  workspaceId: string,
  handoverIds: readonly string[],
): Promise<string[]> {
  if (handoverIds.length === 0) return [];
  const found = await rows<{ leadId: string }>(
    tx,
    'select lead_id as "leadId" from dispute_window where workspace_id = $1 and handover_id = any($2)',
    [workspaceId, handoverIds],
  );
  return found.map(({ leadId }) => leadId);
}

/** Lets the open windows of a lead stand still from an instant on; one that was over by then is left to the timer. */
export const setDisputesAside = (tx: Tx, workspaceId: string, leadId: string, at: Date): Promise<unknown> =>
  tx.query(
    `update dispute_window set ended_at = $3, set_aside_at = $3
      where workspace_id = $1 and lead_id = $2 and ended_at is null and closes_at > $3`,
    [workspaceId, leadId, at],
  );

export interface SetAsideDispute {
  readonly handoverId: string;
  readonly versionId: string | null;
  readonly closesAt: Date;
  readonly setAsideAt: Date;
}

export const disputesSetAside = (tx: Tx, workspaceId: string, leadId: string): Promise<SetAsideDispute[]> =>
  rows(
    tx,
    `select handover_id as "handoverId", version_id as "versionId", closes_at as "closesAt", set_aside_at as "setAsideAt"
       from dispute_window where workspace_id = $1 and lead_id = $2 and set_aside_at is not null order by handover_id for update`,
    [workspaceId, leadId],
  );

/** Lets a window run again, to a later close. */
export const openDisputeAgain = (
  tx: Tx,
  workspaceId: string,
  handoverId: string,
  closesAt: Date,
): Promise<unknown> =>
  tx.query(
    `update dispute_window set ended_at = null, set_aside_at = null, closes_at = $3
      where workspace_id = $1 and handover_id = $2 and set_aside_at is not null`,
    [workspaceId, handoverId, closesAt],
  );

/** The versions a hand-over may be disputed under: those it was offered under, and those by which its lead was credited in that episode. */
export async function versionsOfDispute(
  tx: Tx,
  workspaceId: string,
  {
    handoverId,
    leadId,
    episode,
  }: { readonly handoverId: string; readonly leadId: string; readonly episode: number },
): Promise<string[]> {
  const found = await rows<{ versionId: string }>(
    tx,
    `select version_id as "versionId" from acceptance_window where workspace_id = $1 and handover_id = $2
      union select version_id from tally_credit where workspace_id = $1 and lead_id = $3 and episode = $4
      order by 1`,
    [workspaceId, handoverId, leadId, episode],
  );
  return found.map(({ versionId }) => versionId);
}

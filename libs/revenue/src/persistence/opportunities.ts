import type { DealStage } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { OPEN_DEAL_STAGES } from '../domain/deal.js';
import type { Deal } from '../domain/deal.js';
import {
  DEALS_BY_IDS,
  DEALS_OF_ANY,
  DEALS_OF_LEAD,
  INSERT_DEALS,
  KNOWN_DEALS,
  LOCKED_DEALS,
  LOCKED_KNOWN_DEALS,
  OPEN_DEALS_OF_LEADS,
  UPDATE_DEALS,
} from './opportunities.sql.js';

/** What a deal is called in the system it came from. */
export interface External {
  readonly source: string;
  readonly id: string;
}

/** A deal as it is written; the rate is frozen once it is won. */
export interface DealRecord extends Deal {
  /** Workspace currency per unit of the deal's, as a decimal; null while open or when nobody told it. */
  readonly rate: string | null;
  readonly rateCurrency: string | null;
}

export async function dealById(tx: Tx, workspaceId: string, id: string): Promise<Deal | undefined> {
  return (await rows<Deal>(tx, DEALS_BY_IDS, [workspaceId, [id]]))[0];
}

/** The deal as it is now; it stays so until the transaction ends. */
export async function lockedDeal(tx: Tx, workspaceId: string, id: string): Promise<Deal | undefined> {
  return (await rows<Deal>(tx, LOCKED_DEALS, [workspaceId, [id]]))[0];
}

/** The same of several. */
export const lockedDeals = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Deal[]> =>
  rows(tx, LOCKED_DEALS, [workspaceId, ids]);

export const dealsOfLead = (tx: Tx, workspaceId: string, leadId: string): Promise<Deal[]> =>
  rows(tx, DEALS_OF_LEAD, [workspaceId, leadId]);

/** The deals of any of these leads, newest first. */
export const dealsOfAny = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Deal[]> =>
  rows(tx, DEALS_OF_ANY, [workspaceId, leadIds]);

export const knownDeals = (
  tx: Tx,
  workspaceId: string,
  externals: readonly External[],
): Promise<(External & { readonly leadId: string })[]> =>
  rows(tx, KNOWN_DEALS, [workspaceId, externals.map(({ source }) => source), externals.map(({ id }) => id)]);

export const lockedKnownDeals = (
  tx: Tx,
  workspaceId: string,
  externals: readonly External[],
): Promise<Deal[]> =>
  rows(tx, LOCKED_KNOWN_DEALS, [
    workspaceId,
    externals.map(({ source }) => source),
    externals.map(({ id }) => id),
  ]);

/** By lead id: how many of its deals are open; leads without any are left out. */
export async function openDealsOf(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<Map<string, number>> {
  const found = await rows<{ leadId: string; count: number }>(tx, OPEN_DEALS_OF_LEADS, [
    workspaceId,
    leadIds,
    OPEN_DEAL_STAGES,
  ]);
  return new Map(found.map(({ leadId, count }) => [leadId, count]));
}

/** The deal of that name; undefined when none is known. */
export const idOfExternal = async (
  tx: Tx,
  workspaceId: string,
  { source, id }: External,
): Promise<string | undefined> =>
  (
    await rows<{ id: string }>(
      tx,
      'select id from opportunity where workspace_id = $1 and external_source = $2 and external_id = $3',
      [workspaceId, source, id],
    )
  )[0]?.id;

export async function insertDeals(
  tx: Tx,
  workspaceId: string,
  deals: readonly DealRecord[],
  at: Date,
): Promise<void> {
  if (deals.length === 0) return;
  await tx.query(INSERT_DEALS, [workspaceId, JSON.stringify(deals), at]);
}

/** Writes what changed of deals that are locked. @throws AppError `opportunity/changed-meanwhile` if one was not */
export async function updateDeals(
  tx: Tx,
  workspaceId: string,
  deals: readonly DealRecord[],
  at: Date,
): Promise<void> {
  if (deals.length === 0) return;
  const updated = await rows(tx, UPDATE_DEALS, [workspaceId, JSON.stringify(deals), at]);
  if (updated.length < deals.length)
    throw new AppError(
      'conflict',
      'opportunity/changed-meanwhile',
      'A deal was changed meanwhile; try again.',
    );
}

/** Columns a command may set. */
export interface DealChanges {
  readonly stage?: DealStage;
  readonly probability?: number;
  readonly amountMinor?: number;
  readonly closedOn?: string;
  readonly closedAt?: Date;
  readonly closedBy?: string | null;
  readonly closeReason?: string;
  readonly closeEvidence?: Readonly<Record<string, unknown>>;
  readonly closeNote?: string | null;
  readonly rate?: string | null;
  readonly rateCurrency?: string | null;
}

const COLUMN: Readonly<Record<keyof DealChanges, string>> = {
  stage: 'stage',
  probability: 'probability',
  amountMinor: 'amount_minor',
  closedOn: 'closed_on',
  closedAt: 'closed_at',
  closedBy: 'closed_by',
  closeReason: 'close_reason',
  closeEvidence: 'close_evidence',
  closeNote: 'close_note',
  rate: 'rate',
  rateCurrency: 'rate_currency',
};

/** The one way a command changes a deal: a conditional update of an open one. False when it was closed meanwhile. */
export async function changeOpenDeal(
  tx: Tx,
  workspaceId: string,
  { id, at, set }: { readonly id: string; readonly at: Date; readonly set: DealChanges },
): Promise<boolean> {
  const given = Object.entries(set) as [keyof DealChanges, unknown][];
  const assignments = given.map(([key], index) => `, ${COLUMN[key]} = $${index + 5}`).join('');
  const changed = await rows(
    tx,
    `update opportunity set updated_at = $4, version = version + 1${assignments}
      where workspace_id = $1 and id = $2 and stage = any($3) returning id`,
    [workspaceId, id, OPEN_DEAL_STAGES, at, ...given.map(([, value]) => value)],
  );
  return changed.length === 1;
}

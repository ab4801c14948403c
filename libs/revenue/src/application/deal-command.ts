import type { DealStage, Stage, StageMove } from '#contracts';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import type { Journal } from '#journal';
import { AppError } from '#kernel';
import {
  changeLeads,
  isAllowed,
  leadsByIds,
  LIFECYCLE,
  missingLead,
  moveTo,
  strangersTo,
  withoutStrangers,
  wrongStage,
} from '#leads';
import type { By, LeadRow, Strangers } from '#leads';
import type { Deal } from '../domain/deal.js';
import { leadAfter } from '../domain/lead-after.js';
import { dealById, lockedDeal, openDealsOf } from '../persistence/opportunities.js';

/** What a command on a deal answers. */
export interface DealResult {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly stage: DealStage;
}

export interface HeldDeal {
  readonly deal: Deal;
  readonly lead: LeadRow;
  /** The instant of the command. */
  readonly at: Date;
}

export const missingDeal = (id: string): AppError =>
  new AppError('missing', 'opportunity/missing', `There is no deal ${id} in this workspace.`);

/** The deal and its lead, the lead locked before the deal, as every command on deals does. @throws AppError `opportunity/missing` */
export async function holdDeal(journal: Journal, tx: Tx, { workspaceId }: By, id: string): Promise<HeldDeal> {
  const known = await dealById(tx, workspaceId, id);
  if (!known) throw missingDeal(id);
  const at = await journal.lock(tx, workspaceId, [known.leadId]);
  const deal = await lockedDeal(tx, workspaceId, id);
  const [lead] = await leadsByIds(tx, workspaceId, [known.leadId]);
  if (!deal || !lead) throw missingDeal(id);
  return { deal, lead, at };
}

/** Why a command came too late: who closed the deal, and how. A guest hears who only of those it knows. */
export async function alreadyClosed(tx: Tx, by: By, deal: Deal): Promise<AppError> {
  const { stage, closedOn, closedBy, closedAt } = deal;
  const { winner, name } = await winnerOf(tx, by, closedBy);
  const facts = { winner, stage, closedOn, at: closedAt?.toISOString() ?? null };
  const message = `${name} marked this deal as ${stage} first.`;
  return new AppError('conflict', 'opportunity/already-closed', message, { facts });
}

interface Winner {
  readonly memberId: string | null;
  readonly name: string;
}

/** Who was first, as far as whoever comes too late may hear of it. */
export async function winnerOf(
  tx: Tx,
  { workspaceId, caller }: By,
  memberId: string | null,
): Promise<{ readonly winner: Winner | null; readonly name: string }> {
  const names = await memberNames(tx, workspaceId, memberId === null ? [] : [memberId]);
  const name = names.get(memberId ?? '') ?? 'A colleague';
  const strangers: Strangers = caller ? await strangersTo(tx, caller) : new Map();
  const told = withoutStrangers<{ winner: Winner | null }>({ winner: { memberId, name } }, strangers);
  return { ...told, name: told.winner === null ? 'Somebody else' : name };
}

export interface LeadMove {
  /** The lead as it is now. */
  readonly lead: LeadRow;
  /** Null when the deal did not move it. */
  readonly move: StageMove | null;
}

const COMMAND: Readonly<Record<string, 'win' | 'lose'>> = { won: 'win', lost: 'lose' };

/**
 * Moves the lead where its deal says, stages in between implied. The deal must have changed already.
 * @throws AppError `lead/wrong-stage` when the lifecycle does not lead there
 */
export async function moveLead(
  tx: Tx,
  { workspaceId }: By,
  lead: LeadRow,
  { dealStage, at, reason = null }: { dealStage: DealStage; at: Date; reason?: string | null },
): Promise<LeadMove> {
  const openDeals = (await openDealsOf(tx, workspaceId, [lead.id])).get(lead.id) ?? 0;
  const from = lead.stage as Stage;
  const to = leadAfter(from, dealStage, openDeals);
  if (to === from) return { lead, move: null };
  const command = COMMAND[dealStage] ?? 'open-deal';
  if (!isAllowed(command, from)) throw wrongStage(`“${command}”`, from);
  const set = to === 'lost' ? { reason } : {};
  const moved = await changeLeads(tx, workspaceId, {
    leadIds: [lead.id],
    from: LIFECYCLE[command].from,
    to,
    at,
    set,
  });
  const [after] = await leadsByIds(tx, workspaceId, [lead.id]);
  if (!after) throw missingLead(lead.id);
  if (moved.length === 0) throw wrongStage(`“${command}”`, after.stage as Stage);
  return { lead: after, move: moveTo(from, to) };
}

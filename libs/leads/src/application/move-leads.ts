import type { NewEntry, Stage, StageMove } from '#contracts';
import type { Tx } from '#database';
import type { Journal } from '#journal';
import { isAllowed, LIFECYCLE, moveFor } from '../domain/lifecycle.js';
import type { LeadCommand } from '../domain/lifecycle.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import type { LeadChanges } from '../persistence/leads.js';
import { missingLead, wrongStage } from './command.js';
import type { By } from './command.js';

export interface LeadMove {
  readonly command: LeadCommand;
  readonly leadIds: readonly string[];
  readonly set?: LeadChanges;
  /** Runs for each lead after the locks, before anything is said of its stage; throws to refuse. */
  readonly check?: (lead: LeadRow) => void;
  /** The fact to record for each lead that moved; `lead` is as it is after the move. */
  readonly entry: (lead: LeadRow, move: StageMove, at: Date) => NewEntry;
}

export interface MoveResult {
  readonly moved: readonly string[];
  readonly refused: readonly { readonly leadId: string; readonly code: string; readonly stage: string }[];
}

/**
 * Moves leads along the lifecycle by one command: locks, checks, one conditional update, the facts.
 * A single lead that cannot move is an error; in a batch it is listed among the refused.
 */
export async function moveLeads(
  journal: Journal,
  tx: Tx,
  by: By,
  { command, leadIds, set, check, entry }: LeadMove,
): Promise<MoveResult> {
  const at = await journal.lock(tx, by.workspaceId, leadIds);
  const before = new Map((await leadsByIds(tx, by.workspaceId, leadIds)).map((lead) => [lead.id, lead]));
  const refused = leadIds.filter(
    (id) => !isAllowed(command, (before.get(id)?.stage ?? 'customer') as Stage) || !before.has(id),
  );
  for (const lead of before.values()) check?.(lead);
  const single = leadIds.length === 1 ? leadIds[0] : undefined;
  if (single && refused.length > 0) {
    const lead = before.get(single);
    throw lead ? wrongStage(`“${command}”`, lead.stage as Stage) : missingLead(single);
  }
  const isRefused = new Set(refused);
  const ready = leadIds.filter((id) => !isRefused.has(id));
  const { from, to } = LIFECYCLE[command];
  const moved = await changeLeads(tx, by.workspaceId, { leadIds: ready, from, to, at, set });
  const after = await leadsByIds(tx, by.workspaceId, moved);
  const entries = after.flatMap((lead) => {
    const move = moveFor(command, before.get(lead.id)?.stage as Stage);
    return move ? [entry(lead, move, at)] : [];
  });
  await journal.append(tx, by.workspaceId, entries);
  return {
    moved,
    refused: refused.map((leadId) => ({
      leadId,
      code: before.has(leadId) ? 'lead/wrong-stage' : 'lead/missing',
      stage: before.get(leadId)?.stage ?? '',
    })),
  };
}

import type { NewEntry, Stage, StageMove } from '#contracts';
import type { Tx } from '#database';
import type { Journal } from '#journal';
import type { AppError } from '#kernel';
import { isAllowed, LIFECYCLE, moveFor, OPEN_STAGES } from '../domain/lifecycle.js';
import type { LeadCommand } from '../domain/lifecycle.js';
import { anotherOpen, otherOpenLeads } from '../persistence/another-open.js';
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
  for (const lead of before.values()) check?.(lead);
  const others = await inTheWay(tx, by.workspaceId, command, [...before.values()]);
  const refused = leadIds.flatMap((id) => refusalOf(id, before.get(id), command, others) ?? []);
  const [only] = refused;
  if (only && leadIds.length === 1) throw explain(only, command, others);
  const isRefused = new Set(refused.map(({ leadId }) => leadId));
  const ready = leadIds.filter((id) => !isRefused.has(id));
  const { from, to } = LIFECYCLE[command];
  const moved = await changeLeads(tx, by.workspaceId, { leadIds: ready, from, to, at, set });
  const after = await leadsByIds(tx, by.workspaceId, moved);
  const entries = after.flatMap((lead) => {
    const move = moveFor(command, before.get(lead.id)?.stage as Stage);
    return move ? [entry(lead, move, at)] : [];
  });
  await journal.append(tx, by.workspaceId, entries);
  return { moved, refused };
}

/** Leads that the command would bring back to work beside another open lead of their person. */
async function inTheWay(
  tx: Tx,
  workspaceId: string,
  command: LeadCommand,
  leads: readonly LeadRow[],
): Promise<ReadonlyMap<string, string>> {
  const moving = leads.filter(({ stage }) => isAllowed(command, stage as Stage));
  return OPEN_STAGES.includes(LIFECYCLE[command].to) ? otherOpenLeads(tx, workspaceId, moving) : new Map();
}

type Refusal = MoveResult['refused'][number];

function refusalOf(
  leadId: string,
  lead: LeadRow | undefined,
  command: LeadCommand,
  others: ReadonlyMap<string, string>,
): Refusal | undefined {
  if (!lead) return { leadId, code: 'lead/missing', stage: '' };
  const { stage } = lead;
  if (!isAllowed(command, stage as Stage)) return { leadId, code: 'lead/wrong-stage', stage };
  return others.has(leadId) ? { leadId, code: 'lead/another-open', stage } : undefined;
}

function explain(
  { leadId, code, stage }: Refusal,
  command: LeadCommand,
  others: ReadonlyMap<string, string>,
): AppError {
  if (code === 'lead/missing') return missingLead(leadId);
  if (code === 'lead/another-open') return anotherOpen(others.get(leadId));
  return wrongStage(`“${command}”`, stage as Stage);
}

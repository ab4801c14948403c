import type { Tx } from '#database';
import type { Journal } from '#journal';
import type { HandoverRow } from '../persistence/handover.row.js';
import { findHandover } from '../persistence/handovers.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { leadsByIds } from '../persistence/leads.js';
import { missingHandover } from './accept-handover.js';
import { missingLead } from './command.js';
import type { By } from './command.js';

/** A hand-over as it is under the lock of its lead, and the instant that was got. @throws AppError `handover/missing` */
export async function lockedHandover(
  tx: Tx,
  journal: Journal,
  by: By,
  handoverId: string,
): Promise<{ handover: HandoverRow; at: Date }> {
  const found = await findHandover(tx, by.workspaceId, handoverId);
  if (!found) throw missingHandover(handoverId);
  const at = await journal.lock(tx, by.workspaceId, [found.leadId]);
  return { handover: (await findHandover(tx, by.workspaceId, handoverId)) ?? found, at };
}

/** What an entry about a hand-over tells of. @throws AppError `lead/missing` */
export async function aboutHandover(
  tx: Tx,
  by: By,
  { id: handoverId, leadId }: HandoverRow,
): Promise<{ lead: LeadRow; handoverId: string }> {
  const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
  if (!lead) throw missingLead(leadId);
  return { lead, handoverId };
}

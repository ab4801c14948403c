import type { EntryPayloads } from '#contracts';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { LeadRow } from '../persistence/lead.row.js';
import { owedByOf } from '../persistence/desk-clocks.js';
import { whoMayBeMentioned } from './may-be-mentioned.js';
import type { Mentionable } from './may-be-mentioned.js';

export type AskedWaiver = NonNullable<EntryPayloads['note.added']['waiver']>;

/**
 * Whom a note asks to excuse a promise about its lead: those who sign for the other side and may excuse, else leadership.
 * @throws AppError `note/nothing-to-excuse`, `note/nobody-to-ask`
 */
export async function askedWaiver(
  tx: Tx,
  workspaceId: string,
  lead: LeadRow,
  obligationId: string,
): Promise<AskedWaiver> {
  const owedBy = await owedByOf(tx, workspaceId, lead.id, obligationId);
  if (owedBy === undefined) throw nothingToExcuse();
  const members = await whoMayBeMentioned(tx, workspaceId, lead);
  const asked = waivers(members, owedBy).map(({ id }) => id);
  if (asked.length === 0) throw nobodyToAsk();
  return { obligationId, owedBy, asked };
}

/** Marketing excuses what sales owes; what anybody else owes is excused by sales. */
const otherSideOf = (owedBy: string): string => (owedBy === 'sales' ? 'marketing' : 'sales');

function waivers(members: readonly Mentionable[], owedBy: string): readonly Mentionable[] {
  const may = members.filter(({ sees, actions }) => sees && actions.has('obligation.waive'));
  const signing = (side: string) => may.filter(({ actions }) => actions.has(`agreement.sign.${side}`));
  // Nobody excuses their own side: whoever signs for both is asked no more than whoever owes it.
  const others = signing(otherSideOf(owedBy)).filter(
    ({ actions }) => !actions.has(`agreement.sign.${owedBy}`),
  );
  return others.length > 0 ? others : signing('leadership');
}

const nothingToExcuse = (): AppError =>
  new AppError(
    'conflict',
    'note/nothing-to-excuse',
    'There is nothing left to excuse: the promise was kept, is excused already, or is of another lead. Reload the lead.',
  );

const nobodyToAsk = (): AppError =>
  new AppError(
    'conflict',
    'note/nobody-to-ask',
    'Nobody who may excuse this sees the lead: ask an administrator who signs for the other side.',
  );

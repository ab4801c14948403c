import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import type { LeadRow } from '../persistence/lead.row.js';
import { leadsByIds } from '../persistence/leads.js';
import { writeNotes } from '../persistence/notes.js';
import { askedWaiver } from './ask-waiver.js';
import { missingLead } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { whoMayBeMentioned } from './may-be-mentioned.js';
import { requireSight } from './sight.js';

export interface NewNote {
  readonly text: string;
  /** Members it speaks to; they are told. */
  readonly mentions?: readonly string[];
  /** A promise about the lead that it asks to be excused: those who may are mentioned, and told. */
  readonly obligationId?: string;
}

export interface AddedNote {
  readonly noteId: string;
  readonly leadId: string;
  readonly at: Date;
}

/** A word about the lead for whoever works on it; a note is no activity: it stops no clock and makes no lead younger. */
@Injectable()
export class AddNote {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `lead/missing`, `note/unknown-member`, `note/not-for-their-eyes` (naming them), `note/nothing-to-excuse`, `note/nobody-to-ask` */
  async run(tx: Tx, by: By, leadId: string, note: NewNote): Promise<AddedNote> {
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    if (by.caller) await requireSight(tx, by.caller, lead);
    const { text, mentions = [], obligationId } = note;
    if (mentions.length > 0) await requireEyes(tx, by.workspaceId, lead, mentions);
    const waiver =
      obligationId === undefined ? undefined : await askedWaiver(tx, by.workspaceId, lead, obligationId);
    const told = [...new Set([...mentions, ...(waiver?.asked ?? [])])];
    const noteId = newId<'note'>();
    await writeNotes(tx, by.workspaceId, [
      { id: noteId, leadId, subjectId: leadId, authorId: by.memberId, text, at, mentions: told },
    ]);
    await this.journal.append(tx, by.workspaceId, [
      leadEntry(by, lead, at, 'note.added', { noteId, mentions: told, ...(waiver && { waiver }) }),
    ]);
    return { noteId, leadId, at };
  }
}

async function requireEyes(
  tx: Tx,
  workspaceId: string,
  lead: LeadRow,
  mentions: readonly string[],
): Promise<void> {
  const members = new Map((await whoMayBeMentioned(tx, workspaceId, lead)).map((each) => [each.id, each]));
  const asked = mentions.map((id) => members.get(id));
  if (asked.includes(undefined))
    throw invalidField('note/unknown-member', '/mentions', 'Mention members of this workspace only.');
  const blind = asked.filter((each) => each?.sees === false).map((each) => each?.name ?? '');
  if (blind.length === 0) return;
  throw new AppError(
    'invalid',
    'note/not-for-their-eyes',
    `${blind.join(', ')} may not see this lead: leave the mention out, or give the lead to their team first.`,
    { facts: { mentions: mentions.filter((id) => members.get(id)?.sees === false) } },
  );
}

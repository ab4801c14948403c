import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { requireUndoable } from '../domain/undoing.js';
import { leadsByIds } from '../persistence/leads.js';
import { deleteNote, noteOf } from '../persistence/notes.js';
import { missingLead } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { requireSight } from './sight.js';

/** Takes back a note written a moment ago; whoever was mentioned was told, and finds that it is gone. */
@Injectable()
export class RemoveNote {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `lead/missing`, `note/missing`, `note/of-others`, `undo/too-late` */
  async run(tx: Tx, by: By, leadId: string, noteId: string): Promise<{ leadId: string }> {
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    if (by.caller) await requireSight(tx, by.caller, lead);
    const note = await noteOf(tx, by.workspaceId, leadId, noteId);
    if (!note)
      throw new AppError('missing', 'note/missing', 'There is no such note; it may have been removed.');
    if (note.authorId !== by.memberId)
      throw new AppError('forbidden', 'note/of-others', 'Only its author takes a note back.');
    requireUndoable(note.at, at);
    await deleteNote(tx, by.workspaceId, noteId);
    await this.journal.append(tx, by.workspaceId, [leadEntry(by, lead, at, 'note.removed', { noteId })]);
    return { leadId };
  }
}

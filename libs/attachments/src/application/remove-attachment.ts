import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { leadsByIds, requireReach, strangersTo } from '#leads';
import type { By, LeadRow } from '#leads';
import { UNDO_MS } from '../domain/limits.js';
import { attachmentById, setRemoved } from '../persistence/attachments.js';
import type { Attachment } from '../persistence/attachments.js';
import { attachmentEntry } from './attachment-entry.js';
import { isToldTo } from './guest-files.js';

export interface RemovedAttachment {
  readonly attachmentId: string;
  /** Until then it can come back; null for one that is there. */
  readonly undoableUntil: Date | null;
}

export const missingAttachment = (id: string): AppError =>
  new AppError('missing', 'attachment/missing', `There is no file ${id} in this workspace.`);

/** Takes a file away and, for ten minutes, back; whoever works the lead may, and whoever sent the file. */
@Injectable()
export class RemoveAttachment {
  constructor(private readonly journal: Journal) {}

  /** Removing twice is removing once. @throws AppError `attachment/missing`, `lead/out-of-reach` */
  async run(tx: Tx, by: By, attachmentId: string): Promise<RemovedAttachment> {
    const { attachment, lead, at } = await this.hold(tx, by, attachmentId);
    const since = attachment.removedAt ?? at;
    if (await setRemoved(tx, by.workspaceId, attachmentId, { removedAt: at }))
      await this.journal.append(tx, by.workspaceId, [
        attachmentEntry(by, { lead, attachment }, at, 'attachment.removed', {}),
      ]);
    return { attachmentId, undoableUntil: new Date(since.getTime() + UNDO_MS) };
  }

  /** @throws AppError `attachment/missing`, `attachment/gone`, `attachment/there-again`, `lead/out-of-reach` */
  async undo(tx: Tx, by: By, attachmentId: string): Promise<RemovedAttachment> {
    const { attachment, lead, at } = await this.hold(tx, by, attachmentId);
    if (attachment.removedAt === null) return { attachmentId, undoableUntil: null };
    const since = new Date(at.getTime() - UNDO_MS);
    const isBack = await setRemoved(tx, by.workspaceId, attachmentId, { since }).catch(sentAgain);
    if (!isBack)
      throw new AppError('conflict', 'attachment/gone', 'It was removed more than ten minutes ago.');
    await this.journal.append(tx, by.workspaceId, [
      attachmentEntry(by, { lead, attachment }, at, 'attachment.restored', {}),
    ]);
    return { attachmentId, undoableUntil: null };
  }

  private async hold(
    tx: Tx,
    by: By,
    id: string,
  ): Promise<{ attachment: Attachment; lead: LeadRow; at: Date }> {
    const known = await attachmentById(tx, by.workspaceId, id);
    const strangers = by.caller ? await strangersTo(tx, by.caller) : new Map<string, null>();
    if (!known || !isToldTo(strangers, known)) throw missingAttachment(id);
    const at = await this.journal.lock(tx, by.workspaceId, [known.leadId]);
    const attachment = await attachmentById(tx, by.workspaceId, id);
    const [lead] = await leadsByIds(tx, by.workspaceId, [known.leadId]);
    if (!attachment || !lead) throw missingAttachment(id);
    const isOwn = attachment.addedBy !== null && attachment.addedBy === by.memberId;
    if (!isOwn) requireReach(by, 'lead.work', lead);
    return { attachment, lead, at };
  }
}

function sentAgain(error: unknown): never {
  if (violatedConstraint(error) !== 'uq_attachment_content') throw error;
  throw new AppError('conflict', 'attachment/there-again', 'The same file was added again meanwhile.');
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import { leadsByIds, missingLead } from '#leads';
import type { By } from '#leads';
import { MOST_OF_A_LEAD } from '../domain/limits.js';
import { insertAttachment, sameContent, weightOf } from '../persistence/attachments.js';
import type { Place } from '../persistence/attachments.js';
import { attachmentEntry } from './attachment-entry.js';
import type { ReceivedFile } from './received-file.js';

export interface KeptAttachment {
  readonly attachmentId: string;
  readonly leadId: string;
  readonly opportunityId: string | null;
}

/**
 * Keeps a file beside a lead or a deal. Whether the caller may is for whoever owns the place to say first.
 *
 * - The same content in the same place is one file: sent again, it stays as it is, under its first name.
 * - Files of one lead and its deals weigh at most 100 MB together, whoever sends at once.
 */
@Injectable()
export class KeepAttachment {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `lead/missing`, `attachment/lead-full` */
  async run(
    tx: Tx,
    by: By,
    { leadId, opportunityId }: Place,
    { name, mediaType, sha256, content }: ReceivedFile,
  ): Promise<KeptAttachment> {
    const { workspaceId, memberId: addedBy } = by;
    const place = { leadId, opportunityId };
    const addedAt = await this.journal.lock(tx, workspaceId, [leadId]);
    const [lead] = await leadsByIds(tx, workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    const known = await sameContent(tx, workspaceId, place, sha256);
    if (known) return { attachmentId: known.id, ...place };
    const bytes = content.length;
    if ((await weightOf(tx, workspaceId, leadId)) + bytes > MOST_OF_A_LEAD) throw leadFull();
    const attachment = { id: newId(), ...place, name, mediaType, bytes, sha256, addedAt, addedBy };
    await insertAttachment(tx, workspaceId, attachment, content);
    await this.journal.append(tx, workspaceId, [
      attachmentEntry(by, { lead, attachment }, addedAt, 'attachment.added', { mediaType, bytes }),
    ]);
    return { attachmentId: attachment.id, ...place };
  }
}

const leadFull = (): AppError =>
  new AppError(
    'conflict',
    'attachment/lead-full',
    'The files of this lead weigh 100 MB already; remove some and wait ten minutes.',
    { facts: { mostBytes: MOST_OF_A_LEAD } },
  );

import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { AppError } from '#kernel';
import { missingLead, requireSight, standingLead, strangersTo, withoutStrangers } from '#leads';
import { attachmentById, attachmentsOfDeal, attachmentsOfLead, pieceOf } from '../persistence/attachments.js';
import type { Attachment } from '../persistence/attachments.js';
import { isToldTo } from './guest-files.js';
import { missingAttachment } from './remove-attachment.js';

/** A file as lists show it. */
export interface AttachmentItem {
  readonly id: string;
  readonly leadId: string;
  readonly opportunityId: string | null;
  /** Null for those who may not see who people are: a name may tell. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
  readonly addedBy: { readonly id: string; readonly name: string } | null;
}

/** The files of a deal the caller was found to see, the latest first. */
export const attachmentItemsOfDeal = async (
  tx: Tx,
  caller: Caller,
  opportunityId: string,
): Promise<AttachmentItem[]> =>
  items(tx, caller, await attachmentsOfDeal(tx, caller.workspaceId, opportunityId));

/** Files beside leads: whoever sees the lead sees that they are there, whoever sees persons unmasked reads them. */
@Injectable()
export class ReadAttachments {
  constructor(private readonly database: Database) {}

  /** What lies on a lead and its deals, the latest first. @throws AppError `lead/missing` */
  list(caller: Caller, leadId: string): Promise<{ items: AttachmentItem[] }> {
    return this.snapshot(caller, async (tx) => {
      await requireLeadInSight(tx, caller, leadId);
      return { items: await items(tx, caller, await attachmentsOfLead(tx, caller.workspaceId, leadId)) };
    });
  }

  /** One file by what is known of it. @throws AppError `attachment/missing`, also for one out of sight or removed */
  one(caller: Caller, id: string): Promise<Attachment> {
    return this.snapshot(caller, async (tx) => {
      const attachment = await attachmentById(tx, caller.workspaceId, id);
      if (!attachment || attachment.removedAt !== null) throw missingAttachment(id);
      await requireLeadInSight(tx, caller, attachment.leadId).catch((error: unknown) => {
        throw error instanceof AppError ? missingAttachment(id) : error;
      });
      if (!isToldTo(await strangersTo(tx, caller), attachment)) throw missingAttachment(id);
      return attachment;
    });
  }

  /** Its bytes, a megabyte at a time and each in a transaction of its own: a slow reader holds nothing open. */
  async *contentOf({ workspaceId }: Caller, { id, bytes }: Attachment): AsyncGenerator<Buffer> {
    let sent = 0;
    for (let number = 0; sent < bytes; number += 1) {
      const piece = await this.database.withWorkspace(workspaceId, (tx) =>
        pieceOf(tx, workspaceId, id, number),
      );
      if (!piece) throw missingAttachment(id);
      sent += piece.length;
      yield piece;
    }
  }

  private snapshot<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work, { isReadOnlySnapshot: true });
  }
}

/** A file of a lead that was merged is seen by whoever sees the one it ended in. */
async function requireLeadInSight(tx: Tx, caller: Caller, leadId: string): Promise<void> {
  const lead = await standingLead(tx, caller.workspaceId, leadId);
  if (!lead) throw missingLead(leadId);
  await requireSight(tx, caller, lead);
}

async function items(tx: Tx, caller: Caller, attachments: readonly Attachment[]): Promise<AttachmentItem[]> {
  const names = await memberNames(
    tx,
    caller.workspaceId,
    attachments.flatMap(({ addedBy }) => addedBy ?? []),
  );
  const isNamed = caller.actions.has('person.read');
  const strangers = await strangersTo(tx, caller);
  const seen = attachments.filter((attachment) => isToldTo(strangers, attachment));
  const shown = seen.map(({ removedAt: _, sha256, addedBy, name, ...rest }) => ({
    ...rest,
    name: isNamed ? name : null,
    sha256: sha256.toString('hex'),
    addedBy: addedBy === null ? null : { id: addedBy, name: names.get(addedBy) ?? '' },
  }));
  return shown.map((item) => withoutStrangers(item, strangers));
}

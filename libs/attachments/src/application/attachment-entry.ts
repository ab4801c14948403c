import type { AttachmentEntries, EntryPayloads, NewEntry } from '#contracts';
import { snapshotOf } from '#leads';
import type { By, LeadRow } from '#leads';
import type { Attachment } from '../persistence/attachments.js';

type OfAttachment = 'lead' | 'attachmentId' | 'opportunityId';

/** A fact about a file, with its lead as it is. */
export const attachmentEntry = <T extends keyof AttachmentEntries>(
  by: By,
  { lead, attachment }: { lead: LeadRow; attachment: Pick<Attachment, 'id' | 'opportunityId'> },
  occurredAt: Date,
  type: T,
  payload: Omit<EntryPayloads[T], OfAttachment>,
): NewEntry =>
  ({
    type,
    subjectKind: 'attachment',
    subjectId: attachment.id,
    leadId: lead.id,
    actor: by.actor,
    occurredAt,
    payload: {
      lead: snapshotOf(lead),
      attachmentId: attachment.id,
      opportunityId: attachment.opportunityId,
      ...payload,
    },
  }) as unknown as NewEntry;

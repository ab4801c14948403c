import type { LeadSnapshot } from './lead.entries.js';

interface OfAttachment {
  readonly lead: LeadSnapshot;
  readonly attachmentId: string;
  /** Null for a file on the lead itself. */
  readonly opportunityId: string | null;
}

/** Files beside leads and deals; what they are called and what is in them stays with the file. */
export interface AttachmentEntries {
  'attachment.added': OfAttachment & { readonly mediaType: string; readonly bytes: number };
  /** It can come back for ten minutes; then it is deleted. */
  'attachment.removed': OfAttachment;
  'attachment.restored': OfAttachment;
}

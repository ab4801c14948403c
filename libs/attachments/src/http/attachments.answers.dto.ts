import type { AttachmentItem } from '../application/read-attachments.js';

/** The member who added a file. */
export class AttachmentAuthorDto {
  /** Id of the member. */
  id: string;
  /** As colleagues see it. */
  name: string;
}

/** A file beside a lead or a deal. */
export class AttachmentDto implements AttachmentItem {
  /** Id of the file. */
  id: string;
  /** The lead it lies on, itself or by one of its deals. */
  leadId: string;
  /** The deal it lies on; null on the lead itself. */
  opportunityId: string | null;
  /** What it is called; null for those who may not see who people are. */
  name: string | null;
  /**
   * What it is by its content; `application/octet-stream` when that is none of the few known types.
   * @example 'application/pdf'
   */
  mediaType: string;
  /** How long it is. */
  bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
  /** When it was added. */
  addedAt: Date;
  /** Null when a connector added it. */
  addedBy: AttachmentAuthorDto | null;
}

/** The files of a lead and its deals, the latest first. */
export class AttachmentsDto {
  /** All of them. */
  items: AttachmentDto[];
}

/** The file that was kept. */
export class KeptAttachmentDto {
  /** Id of the file; that of the first one when the same content lies in this place already. */
  attachmentId: string;
  /** The lead it lies on. */
  leadId: string;
  /** The deal it lies on; null on the lead itself. */
  opportunityId: string | null;
}

/** What became of a file that was removed, or brought back. */
export class RemovedAttachmentDto {
  /** Id of the file. */
  attachmentId: string;
  /** Until then it can be brought back; null for one that is there. */
  undoableUntil: Date | null;
}

import { Module } from '@nestjs/common';
import { LeadsModule } from '#leads';
import { AttachmentVerbs } from './application/attachment-verbs.js';
import { EraseAttachments } from './application/erase-attachments.js';
import { ForgetRemovedAttachments } from './application/forget-removed-attachments.js';
import { KeepAttachment } from './application/keep-attachment.js';
import { ReadAttachments } from './application/read-attachments.js';
import { RemoveAttachment } from './application/remove-attachment.js';
import { AttachmentsController } from './http/attachments.controller.js';
import './persistence/attachment-chunk.row.js';
import './persistence/attachment.row.js';

@Module({
  imports: [LeadsModule],
  controllers: [AttachmentsController],
  providers: [
    AttachmentVerbs,
    EraseAttachments,
    ForgetRemovedAttachments,
    KeepAttachment,
    ReadAttachments,
    RemoveAttachment,
  ],
  exports: [ForgetRemovedAttachments, KeepAttachment],
})
export class AttachmentsModule {}

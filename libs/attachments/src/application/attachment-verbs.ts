import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { leadsByIds, missingLead, requireReach } from '#leads';
import type { By } from '#leads';
import { KeepAttachment } from './keep-attachment.js';
import type { KeptAttachment } from './keep-attachment.js';
import type { ReceivedFile } from './received-file.js';
import { RemoveAttachment } from './remove-attachment.js';

/** What is done with the files of a lead, handed to their controller as one. */
@Injectable()
export class AttachmentVerbs {
  constructor(
    private readonly database: Database,
    private readonly keep: KeepAttachment,
    readonly remove: RemoveAttachment,
  ) {}

  /** Asked before a file is read: nobody sends megabytes to be refused. @throws AppError `lead/missing`, `lead/out-of-reach` */
  requireWork(by: By, leadId: string): Promise<void> {
    return this.database.withWorkspace(by.workspaceId, (tx) => requireWork(tx, by, leadId));
  }

  /** @throws AppError `lead/missing`, `lead/out-of-reach`, `attachment/lead-full` */
  async keepOnLead(tx: Tx, by: By, leadId: string, file: ReceivedFile): Promise<KeptAttachment> {
    await requireWork(tx, by, leadId);
    return this.keep.run(tx, by, { leadId, opportunityId: null }, file);
  }
}

async function requireWork(tx: Tx, by: By, leadId: string): Promise<void> {
  const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
  if (!lead) throw missingLead(leadId);
  requireReach(by, 'lead.work', lead);
}

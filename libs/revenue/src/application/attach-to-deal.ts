import { Injectable } from '@nestjs/common';
import { KeepAttachment } from '#attachments';
import type { KeptAttachment, ReceivedFile } from '#attachments';
import { Database } from '#database';
import type { Tx } from '#database';
import { requireReach } from '#leads';
import type { By } from '#leads';
import type { Deal } from '../domain/deal.js';
import { dealById } from '../persistence/opportunities.js';
import { missingDeal } from './deal-command.js';

/** A file beside a deal; it counts towards what the lead may hold. */
@Injectable()
export class AttachToDeal {
  constructor(
    private readonly database: Database,
    private readonly keepAttachment: KeepAttachment,
  ) {}

  /** Asked before a file is read: nobody sends megabytes to be refused. @throws AppError `opportunity/missing`, `lead/out-of-reach` */
  async requireReach(by: By, opportunityId: string): Promise<void> {
    await this.database.withWorkspace(by.workspaceId, (tx) => within(tx, by, opportunityId));
  }

  /** @throws AppError `opportunity/missing`, `lead/out-of-reach`, `attachment/lead-full` */
  async run(tx: Tx, by: By, opportunityId: string, file: ReceivedFile): Promise<KeptAttachment> {
    const { leadId } = await within(tx, by, opportunityId);
    return this.keepAttachment.run(tx, by, { leadId, opportunityId }, file);
  }
}

async function within(tx: Tx, by: By, opportunityId: string): Promise<Deal> {
  const deal = await dealById(tx, by.workspaceId, opportunityId);
  if (!deal) throw missingDeal(opportunityId);
  requireReach(by, 'opportunity.write', deal);
  return deal;
}

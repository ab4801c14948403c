import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { leadsByIds, missingLead, requireSight } from '#leads';
import { consentsOfLead } from '../persistence/consents.js';
import type { ConsentOfLead } from '../persistence/consents.js';

/** What the person of a lead agreed to by a form, and how far it is proven. */
@Injectable()
export class ReadConsents {
  constructor(private readonly database: Database) {}

  /** The newest first. @throws AppError `lead/missing` */
  run(caller: Caller, leadId: string): Promise<ConsentOfLead[]> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const [lead] = await leadsByIds(tx, workspaceId, [leadId]);
      if (!lead) throw missingLead(leadId);
      await requireSight(tx, caller, lead);
      return consentsOfLead(tx, workspaceId, leadId);
    });
  }
}

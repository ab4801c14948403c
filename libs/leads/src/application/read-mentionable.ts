import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { leadsByIds } from '../persistence/leads.js';
import { missingLead } from './command.js';
import { strangersTo } from './guest-eyes.js';
import { whoMayBeMentioned } from './may-be-mentioned.js';
import { requireSight } from './sight.js';

/** Whom a note about a lead can speak to: those who see the lead and whom it is about. */
@Injectable()
export class ReadMentionable {
  constructor(private readonly database: Database) {}

  /** @throws AppError `lead/missing` */
  run(caller: Caller, leadId: string): Promise<readonly { id: string; name: string }[]> {
    return this.database.withWorkspace(
      caller.workspaceId,
      async (tx) => {
        const [lead] = await leadsByIds(tx, caller.workspaceId, [leadId]);
        if (!lead) throw missingLead(leadId);
        await requireSight(tx, caller, lead);
        const members = await whoMayBeMentioned(tx, caller.workspaceId, lead);
        const strangers = await strangersTo(tx, caller);
        const known = members.filter(({ id }) => !strangers.has(id));
        return known.filter(({ sees }) => sees).map(({ id, name }) => ({ id, name }));
      },
      { isReadOnlySnapshot: true },
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import { thisWorkspace } from '#identity';
import { latestHold } from '../domain/work-rules.js';
import { leadsByIds } from '../persistence/leads.js';
import { workRules } from '../persistence/work-rules.js';
import { missingLead } from './command.js';
import { requireSight } from './sight.js';

/** What a snooze of a lead may be, asked before it begins. */
export interface SnoozeTerms {
  readonly latest: Date;
  readonly used: number;
  readonly most: number;
  readonly days: number;
}

@Injectable()
export class HoldTerms {
  constructor(private readonly database: Database) {}

  /** @throws AppError `lead/missing` */
  run(caller: Caller, leadId: string): Promise<SnoozeTerms> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const [lead] = await leadsByIds(tx, workspaceId, [leadId]);
        if (!lead) throw missingLead(leadId);
        await requireSight(tx, caller, lead);
        const { holdDays: days, holdsPerStage: most } = await workRules(tx, workspaceId);
        const { zone } = await thisWorkspace(tx);
        const latest = latestHold(zone, (await databaseInstant(tx)).getTime(), days);
        return { latest: new Date(latest), used: lead.holdCount, most, days };
      },
      { isReadOnlySnapshot: true },
    );
  }
}

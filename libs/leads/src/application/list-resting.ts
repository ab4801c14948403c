import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { snoozedLeads } from '../persistence/resting-leads.sql.js';
import type { LeadItem } from './lead-item.js';
import { leadsOf } from './list-stuck.js';
import { narrowed } from './narrowed.js';
import type { Narrowing } from './narrowed.js';

export interface RestingLeads {
  readonly items: readonly LeadItem[];
  readonly total: number;
}

/** Snoozed leads the caller may see, those that come back first first. */
@Injectable()
export class ListResting {
  constructor(private readonly database: Database) {}

  run(caller: Caller, { limit, ...query }: Narrowing & { readonly limit: number }): Promise<RestingLeads> {
    return this.database.withWorkspace(
      caller.workspaceId,
      async (tx) => {
        const { ids, total } = await snoozedLeads(tx, caller.workspaceId, limit, narrowed(caller, query, 3));
        const found = await leadsOf(tx, caller, ids);
        return { items: ids.flatMap((id) => found.get(id) ?? []), total };
      },
      { isReadOnlySnapshot: true },
    );
  }
}

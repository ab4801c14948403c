import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import type { Stage } from '../domain/report.js';
import { dealsBehind } from './deals-behind.js';
import type { DealsAsked, DealsBehind } from './deals-behind.js';
import { leadsOfCell } from './leads-behind.js';
import type { LeadsBehind, Paging, RowAsked } from './leads-behind.js';
import { assertDays } from './return-errors.js';
import { spendsBehind } from './spends-behind.js';
import type { SpendsAsked, SpendsBehind } from './spends-behind.js';

/** What a figure of a report is made of: leads, deals or money. Each throws `returns/days`. */
@Injectable()
export class ReadBehind {
  constructor(private readonly database: Database) {}

  leads(caller: Caller, asked: RowAsked & Paging & { readonly stage: Stage }): Promise<LeadsBehind> {
    return this.read(caller, asked, (tx) => leadsOfCell(tx, caller.workspaceId, asked));
  }

  deals(caller: Caller, asked: DealsAsked): Promise<DealsBehind> {
    return this.read(caller, asked, (tx) => dealsBehind(tx, caller, asked));
  }

  spends(caller: Caller, asked: SpendsAsked): Promise<SpendsBehind> {
    return this.read(caller, asked, (tx) => spendsBehind(tx, caller.workspaceId, asked));
  }

  private read<T>(caller: Caller, { from, to }: RowAsked, work: (tx: Tx) => Promise<T>): Promise<T> {
    assertDays(from, to);
    return this.database.withWorkspace(caller.workspaceId, work, { isReadOnlySnapshot: true });
  }
}

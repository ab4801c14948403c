import { Injectable } from '@nestjs/common';
import type { Caller, DealStage } from '#contracts';
import { scopeOf } from '#contracts';
import { Database, rows } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { OPEN_DEAL_STAGES } from '../domain/deal.js';
import type { Deal } from '../domain/deal.js';
import { DEAL_FILTERS, listDeals } from '../persistence/opportunities.sql.js';
import { dealItems } from './deal-item.js';
import type { DealItem } from './deal-item.js';

/** Everybody's that is late, or what the caller sees to: own steps, and on own deals those that nobody sees to. */
export const LATE_AFTER_SALE = ['overdue', 'overdue-mine'] as const;
export type LateAfterSale = (typeof LATE_AFTER_SALE)[number];

export interface DealQuery {
  readonly stage?: DealStage;
  readonly leadId?: string;
  readonly ownerId?: string;
  /** Open deals of which a step of the buyer's should have been taken by now. */
  readonly decision?: 'overdue';
  /** Won deals of which a step that follows the sale should have been done by now. */
  readonly afterSale?: LateAfterSale;
  /** Part of the name, in any case. */
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

type Filter = keyof typeof DEAL_FILTERS;

/** The deals the caller may see, newest first, page by page. */
@Injectable()
export class ListOpportunities {
  constructor(private readonly database: Database) {}

  run(caller: Caller, query: DealQuery): Promise<Page<DealItem>> {
    return this.database.withWorkspace(
      caller.workspaceId,
      async (tx) => {
        const { sql, values } = compose(caller, query);
        const found = await rows<Deal>(tx, sql, [caller.workspaceId, query.limit + 1, ...values]);
        const items = new Map((await dealItems(tx, caller, found)).map((item) => [item.id, item]));
        return pageOf(
          found,
          query.limit,
          ({ openedAt, id }) => encodeCursor([openedAt, id]),
          ({ id }) => items.get(id) as DealItem,
        );
      },
      { isReadOnlySnapshot: true },
    );
  }
}

type Given = readonly [Filter, readonly unknown[]];

function compose(
  caller: Caller,
  { stage, leadId, ownerId, decision, afterSale, q, cursor }: DealQuery,
): { sql: string; values: unknown[] } {
  const given: Given[] = [];
  const contains = q === undefined ? undefined : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  for (const [name, value] of Object.entries({ stage, leadId, ownerId, q: contains })) {
    if (value !== undefined) given.push([name as Filter, [value]]);
  }
  given.push(...lateness(caller, { decision, afterSale }));
  given.push(...(afterSale === 'overdue-mine' ? [] : reach(caller)));
  const after = decodeCursor(cursor, ['instant', 'id']);
  if (after) given.push(['before', after]);
  const values: unknown[] = [];
  const conditions = given.map(([name, parts]) => {
    const condition = DEAL_FILTERS[name](values.length + 3);
    values.push(...parts);
    return condition;
  });
  return { sql: listDeals(conditions), values };
}

/** How far the caller sees deals; whoever sees to a late step sees its deal in the list of those, whosever it is. */
function reach({ actions, teamIds, memberId }: Caller): Given[] {
  const scope = scopeOf(actions, 'opportunity.read');
  if (scope === 'all') return [];
  return scope === 'own-team' ? [['reachTeams', [teamIds, memberId]]] : [['reachOwn', [memberId]]];
}

function lateness(
  { memberId }: Caller,
  { decision, afterSale }: Pick<DealQuery, 'decision' | 'afterSale'>,
): Given[] {
  const given: Given[] = decision === undefined ? [] : [['overdue', [OPEN_DEAL_STAGES]]];
  if (afterSale === 'overdue') given.push(['afterSaleOverdue', ['won']]);
  if (afterSale === 'overdue-mine') given.push(['afterSaleOverdueOf', ['won', memberId]]);
  return given;
}

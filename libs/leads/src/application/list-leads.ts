import { Injectable } from '@nestjs/common';
import type { Caller, Stage } from '#contracts';
import { scopeOf } from '#contracts';
import { Database, rows } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { searchPeople } from '#people';
import { LEAD_FILTERS, listLeads } from '../persistence/lead-list.sql.js';
import { leadItems } from './lead-item.js';
import type { LeadItem, LeadListRow } from './lead-item.js';

export interface LeadQuery {
  readonly stage?: Stage;
  readonly channel?: string;
  readonly ownerId?: string;
  readonly teamId?: string;
  readonly handover?: 'offered' | 'accepted' | 'rejected' | 'withdrawn' | 'superseded';
  /** Words of a person's name, e-mail or company. */
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

type Filter = keyof typeof LEAD_FILTERS;

/** How many people a search may bring in. */
const MOST_PEOPLE = 200;

/** The leads the caller may see, newest first, page by page. */
@Injectable()
export class ListLeads {
  constructor(private readonly database: Database) {}

  run(caller: Caller, query: LeadQuery): Promise<Page<LeadItem>> {
    return this.database.withWorkspace(
      caller.workspaceId,
      async (tx) => {
        const people = query.q
          ? (await searchPeople(tx, caller.workspaceId, query.q, MOST_PEOPLE)).map(({ id }) => id)
          : undefined;
        const { sql, values } = compose(caller, query, people);
        const found = await rows<LeadListRow>(tx, sql, [caller.workspaceId, query.limit + 1, ...values]);
        const items = new Map((await leadItems(tx, caller, found)).map((item) => [item.id, item]));
        return pageOf(
          found,
          query.limit,
          ({ capturedAt, id }) => encodeCursor([capturedAt, id]),
          ({ id }) => items.get(id) as LeadItem,
        );
      },
      { isReadOnlySnapshot: true },
    );
  }
}

function compose(
  caller: Caller,
  query: LeadQuery,
  people: readonly string[] | undefined,
): { sql: string; values: unknown[] } {
  const { stage, channel, ownerId, teamId, handover } = query;
  const given: [Filter, readonly unknown[]][] = [];
  for (const [name, value] of Object.entries({ stage, channel, ownerId, teamId, handover })) {
    if (value !== undefined) given.push([name as Filter, [value]]);
  }
  if (people) given.push(['personIds', [people]]);
  const scope = scopeOf(caller.actions, 'lead.read');
  if (scope === 'own-team') given.push(['reachTeams', [caller.teamIds]]);
  if (scope === 'own' || scope === undefined) given.push(['reachOwn', [caller.memberId]]);
  const after = decodeCursor(query.cursor, ['instant', 'id']);
  if (after) given.push(['before', after]);
  const values: unknown[] = [];
  const conditions = given.map(([name, parts]) => {
    const condition = LEAD_FILTERS[name](values.length + 3);
    values.push(...parts);
    return condition;
  });
  return { sql: listLeads(conditions), values };
}

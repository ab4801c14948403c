import { Injectable } from '@nestjs/common';
import type { Caller, Stage } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { searchCompanies, searchPeople } from '#people';
import { LEAD_FILTERS, listLeads } from '../persistence/lead-list.sql.js';
import type { LeadFilter } from '../persistence/lead-list.sql.js';
import { leadItems } from './lead-item.js';
import type { LeadItem, LeadListRow } from './lead-item.js';
import { sightOf } from './sight.js';

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
        const people = query.q ? await wanted(tx, caller, query.q) : undefined;
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

interface Wanted {
  readonly persons: readonly string[];
  readonly companies: readonly string[];
}

/** Whom the words may mean; names are searched only by those who may see them. */
async function wanted(tx: Tx, caller: Caller, words: string): Promise<Wanted> {
  const persons = caller.actions.has('person.read')
    ? await searchPeople(tx, caller.workspaceId, words, MOST_PEOPLE)
    : [];
  const companies = await searchCompanies(tx, caller.workspaceId, words, MOST_PEOPLE);
  return { persons: persons.map(({ id }) => id), companies: companies.map(({ id }) => id) };
}

function compose(
  caller: Caller,
  query: LeadQuery,
  people: Wanted | undefined,
): { sql: string; values: unknown[] } {
  const { stage, channel, ownerId, teamId, handover } = query;
  const given: [LeadFilter, readonly unknown[]][] = [];
  for (const [name, value] of Object.entries({ stage, channel, ownerId, teamId, handover })) {
    if (value !== undefined) given.push([name as LeadFilter, [value]]);
  }
  if (people) given.push(['ofPeople', [people.persons, people.companies]]);
  given.push(...sightOf(caller));
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

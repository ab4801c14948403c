import { Injectable } from '@nestjs/common';
import { isOfHouse } from '#contracts';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { fullName, searchCompanies, searchPeople } from '#people';
import type { LeadItem } from './lead-item.js';
import { ListLeads } from './list-leads.js';

export interface Found {
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string | null }[];
  readonly companies: readonly {
    readonly id: string;
    readonly name: string;
    readonly domain: string | null;
  }[];
  readonly leads: readonly LeadItem[];
}

/** Of each kind a search shows so many; whoever wants more writes more. */
const MOST = 8;

/** Persons, companies and leads whose names begin with the words; persons only for those who may see their names; a guest finds leads alone. */
@Injectable()
export class Search {
  constructor(
    private readonly database: Database,
    private readonly listLeads: ListLeads,
  ) {}

  async run(caller: Caller, q: string): Promise<Found> {
    const isGuest = !isOfHouse(caller);
    const mayName = caller.actions.has('person.read') && !isGuest;
    const { people, companies } = await this.database.withWorkspace(caller.workspaceId, async (tx) => ({
      people: mayName ? await searchPeople(tx, caller.workspaceId, q, MOST) : [],
      companies: isGuest ? [] : await searchCompanies(tx, caller.workspaceId, q, MOST),
    }));
    const { items } = await this.listLeads.run(caller, { q, limit: MOST });
    return {
      people: people.map((person) => ({ id: person.id, name: fullName(person) ?? '', email: person.email })),
      companies: companies.map(({ id, name, domain }) => ({ id, name: name ?? domain ?? '', domain })),
      leads: items,
    };
  }
}

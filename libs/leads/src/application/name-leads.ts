import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { maskPerson } from '#identity';
import { companiesByIds, fullName, peopleByIds } from '#people';
import type { Person } from '#people';
import { LEAD_FILTERS, leadsNamed } from '../persistence/lead-list.sql.js';
import { sightOf } from './sight.js';

/** Whom a lead is about, as one calls it. */
export interface LeadName {
  readonly id: string;
  /** The person, masked for those who may not see people; else the company; null when neither has a name. */
  readonly name: string | null;
}

interface Named {
  readonly id: string;
  readonly personId: string | null;
  readonly companyId: string | null;
}

/** What leads are called, for pages that know only their ids: three statements, however many leads. */
@Injectable()
export class NameLeads {
  constructor(private readonly database: Database) {}

  /** Leads out of the caller's sight, and ids that are no leads, are left out. */
  run(caller: Caller, ids: readonly string[]): Promise<LeadName[]> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => this.within(tx, caller, ids), {
      isReadOnlySnapshot: true,
    });
  }

  /** The same in the caller's transaction. */
  async within(tx: Tx, caller: Caller, ids: readonly string[]): Promise<LeadName[]> {
    const { workspaceId } = caller;
    const values: unknown[] = [workspaceId, ids];
    const conditions = sightOf(caller).map(([filter, parts]) => {
      values.push(...parts);
      return LEAD_FILTERS[filter](values.length - parts.length + 1);
    });
    const found = await rows<Named>(tx, leadsNamed(conditions), values);
    const people = await peopleByIds(tx, workspaceId, [
      ...new Set(found.flatMap((lead) => lead.personId ?? [])),
    ]);
    const companies = await companiesByIds(tx, workspaceId, [
      ...new Set(found.flatMap((lead) => lead.companyId ?? [])),
    ]);
    return found.map(({ id, personId, companyId }) => {
      const company = companies.get(companyId ?? '');
      return {
        id,
        name: shown(caller, people.get(personId ?? '')) ?? company?.name ?? company?.domain ?? null,
      };
    });
  }
}

const shown = (caller: Caller, person: Person | undefined): string | null =>
  person
    ? maskPerson(caller, { name: fullName(person), email: person.email, phone: person.phone }).name
    : null;

import { Injectable } from '@nestjs/common';
import { isOfHouse } from '#contracts';
import type { Caller, CompanyKind } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { maskPerson } from '#identity';
import { AppError } from '#kernel';
import type { Company } from '../domain/company.js';
import { fullName } from '../domain/person.js';
import type { Person } from '../domain/person.js';
import { companiesByIds, peopleByIds, searchPeople } from './read-people.js';

/** A person as one caller may see it. */
export interface ShownPerson {
  readonly id: string;
  readonly version: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly jobTitle: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly company: {
    readonly id: string;
    readonly name: string | null;
    readonly domain: string | null;
    readonly kinds: CompanyKind[];
  } | null;
  readonly isErased: boolean;
  /** The record it lives on in, where it was merged. */
  readonly mergedIntoId: string | null;
}

/** Shows persons to a caller; without the right to see them whole, masked. A guest meets people on leads alone. */
@Injectable()
export class ShowPeople {
  constructor(private readonly database: Database) {}

  /** @throws AppError `person/missing` */
  async one(caller: Caller, personId: string): Promise<ShownPerson> {
    if (!isOfHouse(caller)) throw missingPerson();
    const { workspaceId } = caller;
    const [shown] = await this.database.withWorkspace(workspaceId, async (tx) =>
      show(tx, caller, [...(await peopleByIds(tx, workspaceId, [personId])).values()]),
    );
    if (!shown) throw missingPerson();
    return shown;
  }

  async search(caller: Caller, text: string, limit: number): Promise<ShownPerson[]> {
    if (!isOfHouse(caller)) return [];
    const { workspaceId } = caller;
    return this.database.withWorkspace(workspaceId, async (tx) =>
      show(tx, caller, await searchPeople(tx, workspaceId, text, limit)),
    );
  }
}

const missingPerson = (): AppError => new AppError('missing', 'person/missing', 'There is no such person.');

/** Persons as the caller may see them, in the order given. */
export async function show(tx: Tx, caller: Caller, persons: readonly Person[]): Promise<ShownPerson[]> {
  const companies = await companiesByIds(
    tx,
    caller.workspaceId,
    persons.flatMap(({ companyId }) => companyId ?? []),
  );
  return persons.map((person) => {
    const company = companies.get(person.companyId ?? '');
    const { id, version, email, phone, jobTitle, country, region } = person;
    const whole = { id, version, name: fullName(person), email, phone, jobTitle, country, region };
    return {
      ...maskPerson(caller, whole),
      company: company ? placeOf(company) : null,
      isErased: person.erasedAt !== null,
      mergedIntoId: person.mergedIntoId,
    };
  });
}

const placeOf = ({ id, name, domain, kinds }: Company): NonNullable<ShownPerson['company']> => ({
  ...{ id, name, domain },
  kinds: [...kinds],
});

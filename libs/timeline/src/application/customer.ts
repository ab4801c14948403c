import { isOfHouse, scopeOf } from '#contracts';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { maskPerson } from '#identity';
import { AppError } from '#kernel';
import { companiesByIds, fullName, livingRecords, peopleByIds, personsOfCompanies, recordsOf } from '#people';
import type { Person } from '#people';
import { leadsOfCustomer, MOST_LEADS } from '../persistence/customers.js';
import type { CustomerLead } from '../persistence/customers.js';

export const CUSTOMER_KINDS = ['person', 'company'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** Whom a timeline is of. */
export interface CustomerKey {
  readonly kind: CustomerKind;
  readonly id: string;
}

/** A customer as far as a reader may see it. */
export interface Customer extends CustomerKey {
  /** Initials for those who may not read names; null when nobody knows, or no more. */
  readonly name: string | null;
  readonly company: { readonly id: string; readonly name: string | null } | null;
  readonly isErased: boolean;
  /** All records of all persons, those included that live on in another. */
  readonly recordIds: readonly string[];
  /** By record: the person as the reader may see them. */
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string | null }>;
  /** Leads the reader sees, and those out of their sight; tests are none. */
  readonly leads: readonly CustomerLead[];
  /** True where there are more leads than are read. */
  readonly isCut: boolean;
}

/**
 * A person under the record they live on in, or a company with all its people. Whoever does not see all leads sees customers of whom they
 * see a lead.
 * @throws AppError `customer/missing`, also out of sight
 */
export async function customerOf(tx: Tx, caller: Caller, key: CustomerKey): Promise<Customer> {
  const found =
    key.kind === 'person' ? await personOf(tx, caller, key.id) : await companyOf(tx, caller, key.id);
  const people = await peopleByIds(tx, caller.workspaceId, found.recordIds);
  const all = await leadsOfCustomer(tx, caller, {
    personIds: found.recordIds,
    companyId: key.kind === 'company' ? key.id : null,
  });
  const leads = all.slice(0, MOST_LEADS);
  const seesAll = scopeOf(caller.actions, 'lead.read') === 'all';
  if (!seesAll && !leads.some(({ isInSight }) => isInSight)) throw missing(key);
  const met = isGuest(caller) ? metOn(leads, people) : people;
  return { ...found, leads, isCut: all.length > MOST_LEADS, people: shownPeople(caller, met) };
}

type Found = Omit<Customer, 'leads' | 'isCut' | 'people'>;

async function personOf(tx: Tx, caller: Caller, id: string): Promise<Found> {
  const { workspaceId } = caller;
  const living = (await livingRecords(tx, workspaceId, [id])).get(id);
  const person = living && (await peopleByIds(tx, workspaceId, [living])).get(living);
  if (!person) throw missing({ kind: 'person', id });
  const { companyId } = person;
  const company = companyId ? (await companiesByIds(tx, workspaceId, [companyId])).get(companyId) : undefined;
  return {
    ...{ kind: 'person', id: person.id, isErased: person.erasedAt !== null },
    name: nameOf(caller, person),
    company: company ? { id: company.id, name: company.name } : null,
    recordIds: await recordsOf(tx, workspaceId, person.id),
  };
}

async function companyOf(tx: Tx, caller: Caller, id: string): Promise<Found> {
  const { workspaceId } = caller;
  const company = (await companiesByIds(tx, workspaceId, [id])).get(id);
  if (!company) throw missing({ kind: 'company', id });
  const persons = await personsOfCompanies(tx, workspaceId, [id]);
  return {
    ...{ kind: 'company', id, name: company.name, isErased: false, company: null },
    recordIds: persons.map(({ personId }) => personId),
  };
}

/** The people of the leads in sight, with all their records: a guest meets people on leads alone, and no colleague of theirs. */
function metOn(
  leads: readonly CustomerLead[],
  people: ReadonlyMap<string, Person>,
): ReadonlyMap<string, Person> {
  const livingOf = (id: string): string => people.get(id)?.mergedIntoId ?? id;
  const met = new Set(
    leads.flatMap(({ personId, isInSight }) => (isInSight && personId !== null ? [livingOf(personId)] : [])),
  );
  return new Map([...people].filter(([id]) => met.has(livingOf(id))));
}

const nameOf = (caller: Caller, person: Person): string | null =>
  maskPerson(caller, { name: fullName(person) }).name ?? null;

const shownPeople = (caller: Caller, people: ReadonlyMap<string, Person>): Customer['people'] =>
  new Map(
    [...people].map(([id, person]) => [id, { id: person.mergedIntoId ?? id, name: nameOf(caller, person) }]),
  );

/** Guests, such as partners, hear only of what is of leads and deals they see, and not how much else there is. */
export const isGuest = (caller: Caller): boolean => !isOfHouse(caller);

const missing = ({ kind, id }: CustomerKey): AppError =>
  new AppError('missing', 'customer/missing', `There is no ${kind} ${id} among the customers you see.`);

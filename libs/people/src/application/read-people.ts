import type { Tx } from '#database';
import type { Company } from '../domain/company.js';
import type { Person } from '../domain/person.js';
import { normaliseEmail } from '../domain/email.js';
import { searchKey } from '../domain/text.js';
import { findCompaniesByText, readCompanies } from '../persistence/companies.js';
import { familyOf } from '../persistence/families.js';
import {
  identitiesOfPerson,
  PERSON_IDENTITIES,
  readIdentities,
  readVisitors,
} from '../persistence/identities.js';
import { findPersons, readPersons } from '../persistence/persons.js';

/** The record of a person and every record that lives on in it. */
export const recordsOf = familyOf;

/** Persons by id; unknown ids are missing in the map, erased persons are there without details. */
export const peopleByIds = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> =>
  mapped(ids.length === 0 ? [] : await readPersons(tx, workspaceId, ids));

/** Companies by id; unknown ids are missing in the map. */
export const companiesByIds = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Company>> =>
  mapped(ids.length === 0 ? [] : await readCompanies(tx, workspaceId, ids));

/** Persons known by any of these normalised addresses or numbers, or by what web sites know a browser by. */
export async function personsKnownBy(
  tx: Tx,
  workspaceId: string,
  kind: 'email' | 'phone' | 'anonymous',
  values: readonly string[],
): Promise<string[]> {
  const identities = [...new Set(values)].map((value) => ({ kind, source: '', value }));
  const held = await readIdentities(tx, workspaceId, PERSON_IDENTITIES, identities);
  return [...new Set(held.map(({ ownerId }) => ownerId))];
}

/** The browsers of these persons, as web sites know them; one statement, none without persons. */
export const visitorsOf = async (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<readonly { readonly visitor: string; readonly personId: string }[]> =>
  personIds.length === 0 ? [] : readVisitors(tx, workspaceId, personIds);

/** Every e-mail address the person is known by, normalised; that on their card first. */
export async function emailsOf(tx: Tx, workspaceId: string, personId: string): Promise<string[]> {
  const [person] = await readPersons(tx, workspaceId, [personId]);
  const known = (await identitiesOfPerson(tx, workspaceId, personId)).filter(({ kind }) => kind === 'email');
  const shown = normaliseEmail(person?.email);
  return [...new Set([...(shown ? [shown] : []), ...known.map(({ value }) => value)])];
}

/** More words narrow no further and cost a condition each. */
const MOST_WORDS = 5;

/**
 * Persons in whom every word of the text begins a first name, a last name or an e-mail address, whatever case or accents.
 * By last name, at most `limit`; a blank text finds nobody.
 */
export async function searchPeople(
  tx: Tx,
  workspaceId: string,
  text: string,
  limit: number,
): Promise<Person[]> {
  const words = (searchKey(text)?.split(' ') ?? []).slice(0, MOST_WORDS);
  return words.length === 0 ? [] : findPersons(tx, workspaceId, words, limit);
}

/** Companies whose name or domain begins with the text, whatever case or accents; a blank text finds none. */
export async function searchCompanies(
  tx: Tx,
  workspaceId: string,
  text: string,
  limit: number,
): Promise<Company[]> {
  const key = searchKey(text);
  return key === null ? [] : findCompaniesByText(tx, workspaceId, key, limit);
}

const mapped = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

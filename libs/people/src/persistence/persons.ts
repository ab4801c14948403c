import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Person } from '../domain/person.js';
import { searchKey } from '../domain/text.js';

const COLUMNS = `id, company_id as "companyId", first_name as "firstName", last_name as "lastName", email, phone,
  job_title as "jobTitle", country, region, locale, version, merged_into_id as "mergedIntoId",
  erased_at as "erasedAt"`;

/** Persons by their ids, in no promised order; unknown ids are left out. */
export const readPersons = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Person[]> =>
  rows(tx, `select ${COLUMNS} from person where workspace_id = $1 and id = any($2::uuid[])`, [
    workspaceId,
    ids,
  ]);

/** The same, held as they are: none of them is merged until the transaction ends, and one that was just merged says so. */
export const holdPersons = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Person[]> =>
  rows(
    tx,
    `select ${COLUMNS} from person where workspace_id = $1 and id = any($2::uuid[]) order by id for key share`,
    [workspaceId, ids],
  );

/** The same, locked in the order of their ids against everybody who holds them. */
export const lockPersonsWhole = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Person[]> =>
  rows(
    tx,
    `select ${COLUMNS} from person where workspace_id = $1 and id = any($2::uuid[]) order by id for update`,
    [workspaceId, ids],
  );

/** The same, locked in the order of their ids until the transaction ends. */
export const lockPersons = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Person[]> =>
  rows(
    tx,
    `select ${COLUMNS} from person where workspace_id = $1 and id = any($2::uuid[]) order by id for no key update`,
    [workspaceId, ids],
  );

/** What the statements below take of a person, one JSON document for all of them. */
const RECORD = `jsonb_to_recordset($2::jsonb) as v(id uuid, "companyId" uuid, "firstName" text, "lastName" text,
  "firstKey" text, "lastKey" text, email text, phone text, "jobTitle" text, country text, region text, locale text)`;

const record = (persons: readonly Person[]): string =>
  JSON.stringify(
    persons.map(({ erasedAt: _erasedAt, version: _version, mergedIntoId: _mergedIntoId, ...person }) => ({
      ...person,
      firstKey: searchKey(person.firstName),
      lastKey: searchKey(person.lastName),
    })),
  );

export async function insertPersons(tx: Tx, workspaceId: string, persons: readonly Person[]): Promise<void> {
  if (persons.length === 0) return;
  await touched(
    tx,
    `insert into person (workspace_id, id, company_id, first_name, last_name, first_key, last_key, email, phone,
                         job_title, country, region, locale, created_at, updated_at)
     select $1, v.id, v."companyId", v."firstName", v."lastName", v."firstKey", v."lastKey", v.email, v.phone,
            v."jobTitle", v.country, v.region, v.locale, now.at, now.at
       from (select instant() as at) as now, ${RECORD}`,
    [workspaceId, record(persons)],
  );
}

/** Writes locked persons as they now are; each becomes its next version. */
export async function updatePersons(tx: Tx, workspaceId: string, persons: readonly Person[]): Promise<void> {
  if (persons.length === 0) return;
  await touched(
    tx,
    `update person p
        set company_id = v."companyId", first_name = v."firstName", last_name = v."lastName", first_key = v."firstKey",
            last_key = v."lastKey", email = v.email, phone = v.phone, job_title = v."jobTitle", country = v.country,
            region = v.region, locale = v.locale, version = p.version + 1, updated_at = now.at
       from (select instant() as at) as now, ${RECORD}
      where p.workspace_id = $1 and p.id = v.id`,
    [workspaceId, record(persons)],
  );
}

/** Persons in whom every word begins a first name, a last name or an e-mail address, by last name. */
export function findPersons(
  tx: Tx,
  workspaceId: string,
  words: readonly string[],
  limit: number,
): Promise<Person[]> {
  // Ranges in the C collation, not LIKE: see the migration.
  const conditions = words.map((_, index) => {
    const [from, to] = [`$${3 + 2 * index}`, `$${4 + 2 * index}`];
    const within = (column: string): string => `(${column} >= ${from} and ${column} < ${to})`;
    return `and (${['first_key', 'last_key', 'email'].map(within).join(' or ')})`;
  });
  return rows(
    tx,
    `select ${COLUMNS} from person where workspace_id = $1 and merged_into_id is null ${conditions.join(' ')}
      order by last_key, first_key, id limit $2`,
    [workspaceId, limit, ...words.flatMap((word) => [word, afterAllThatBeginWith(word)])],
  );
}

/** Sorts after every text that begins with the word: the word and the last code point there is. */
export const afterAllThatBeginWith = (word: string): string => `${word}\u{10ffff}`;

import { rows } from '#database';
import type { Tx } from '#database';
import { rootsOf } from '../persistence/families.js';
import { readPersons } from '../persistence/persons.js';

/** By id: the record each person lives on in, which is their own where they were never merged. Unknown ids are missing. */
export async function livingRecords(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const persons = ids.length === 0 ? [] : await readPersons(tx, workspaceId, ids);
  const roots = await rootsOf(tx, workspaceId, persons);
  return new Map(persons.map(({ id }) => [id, roots.get(id) ?? id]));
}

/** Everybody of these companies; records that live on in another one are left out. One statement. */
export const personsOfCompanies = (
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<{ companyId: string; personId: string }[]> =>
  companyIds.length === 0
    ? Promise.resolve([])
    : rows(
        tx,
        `select company_id as "companyId", id as "personId" from person
          where workspace_id = $1 and company_id = any($2::uuid[]) and merged_into_id is null order by id`,
        [workspaceId, companyIds],
      );

/** The companies these persons belong to, each once. One statement. */
export const companiesOfPersons = async (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<string[]> => {
  if (personIds.length === 0) return [];
  const found = await rows<{ companyId: string }>(
    tx,
    `select distinct company_id as "companyId" from person
      where workspace_id = $1 and id = any($2::uuid[]) and company_id is not null`,
    [workspaceId, personIds],
  );
  return found.map(({ companyId }) => companyId);
};

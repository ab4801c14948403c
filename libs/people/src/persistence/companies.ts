import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Company } from '../domain/company.js';
import { searchKey } from '../domain/text.js';
import { afterAllThatBeginWith } from './persons.js';

const COLUMNS = `id, name, domain, country, employees, industry, is_unknown as "isUnknown", kinds, version`;

/** Companies by their ids, in no promised order; unknown ids are left out. */
export const readCompanies = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Company[]> =>
  rows(tx, `select ${COLUMNS} from company where workspace_id = $1 and id = any($2::uuid[])`, [
    workspaceId,
    ids,
  ]);

/** The same, locked in the order of their ids until the transaction ends. */
export const lockCompanies = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Company[]> =>
  rows(
    tx,
    `select ${COLUMNS} from company where workspace_id = $1 and id = any($2::uuid[]) order by id for no key update`,
    [workspaceId, ids],
  );

const RECORD = `jsonb_to_recordset($2::jsonb) as v(id uuid, name text, "nameKey" text, domain text, country text,
  employees integer, industry text)`;

const record = (companies: readonly Company[]): string =>
  JSON.stringify(companies.map((company) => ({ ...company, nameKey: searchKey(company.name) })));

export async function insertCompanies(
  tx: Tx,
  workspaceId: string,
  companies: readonly Company[],
): Promise<void> {
  if (companies.length === 0) return;
  await touched(
    tx,
    `insert into company (workspace_id, id, name, name_key, domain, country, employees, industry, created_at, updated_at)
     select $1, v.id, v.name, v."nameKey", v.domain, v.country, v.employees, v.industry, now.at, now.at
       from (select instant() as at) as now, ${RECORD}`,
    [workspaceId, record(companies)],
  );
}

/** Writes locked companies as they now are; each becomes its next version. */
export async function updateCompanies(
  tx: Tx,
  workspaceId: string,
  companies: readonly Company[],
): Promise<void> {
  if (companies.length === 0) return;
  await touched(
    tx,
    `update company c
        set name = v.name, name_key = v."nameKey", domain = v.domain, country = v.country, employees = v.employees,
            industry = v.industry, version = c.version + 1, updated_at = now.at
       from (select instant() as at) as now, ${RECORD}
      where c.workspace_id = $1 and c.id = v.id`,
    [workspaceId, record(companies)],
  );
}

/** Writes what locked companies are to us; each becomes its next version. */
export const writeKinds = (
  tx: Tx,
  workspaceId: string,
  kindsOf: ReadonlyMap<string, readonly string[]>,
): Promise<number> =>
  touched(
    tx,
    `update company c
        set kinds = array(select jsonb_array_elements_text(v.kinds)), version = c.version + 1, updated_at = instant()
       from jsonb_to_recordset($2::jsonb) as v(id uuid, kinds jsonb)
      where c.workspace_id = $1 and c.id = v.id`,
    [workspaceId, JSON.stringify([...kindsOf].map(([id, kinds]) => ({ id, kinds })))],
  );

/** Makes the unknown company; false when it is there already. */
export const insertUnknownCompany = async (tx: Tx, workspaceId: string, id: string): Promise<boolean> =>
  (await touched(
    tx,
    `insert into company (workspace_id, id, is_unknown, created_at, updated_at)
     values ($1, $2, true, instant(), instant()) on conflict (workspace_id) where is_unknown do nothing`,
    [workspaceId, id],
  )) === 1;

export const readUnknownCompany = (tx: Tx, workspaceId: string): Promise<Company[]> =>
  rows(tx, `select ${COLUMNS} from company where workspace_id = $1 and is_unknown`, [workspaceId]);

/** Companies whose name or domain begins with the text, by name. */
export const findCompaniesByText = (
  tx: Tx,
  workspaceId: string,
  text: string,
  limit: number,
): Promise<Company[]> =>
  rows(
    tx,
    `select ${COLUMNS} from company
      where workspace_id = $1 and ((name_key >= $3 and name_key < $4) or (domain >= $3 and domain < $4))
      order by name_key, domain, id limit $2`,
    [workspaceId, limit, text, afterAllThatBeginWith(text)],
  );

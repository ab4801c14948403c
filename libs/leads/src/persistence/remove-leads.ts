import type { Tx } from '#database';
import { rows } from '#database';

/** A table that refers to another one by a foreign key. */
interface Reference {
  readonly child: string;
  readonly parent: string;
  /** Its columns, and those they name, in the same order. */
  readonly columns: readonly string[];
  readonly named: readonly string[];
  /** Whether the product may delete there at all. */
  readonly mayGo: boolean;
}

const REFERENCES = `
  select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
         array(select a.attname::text from unnest(c.conkey) with ordinality k(n, o)
                 join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.o) as columns,
         array(select a.attname::text from unnest(c.confkey) with ordinality k(n, o)
                 join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by k.o) as named,
         has_table_privilege(c.conrelid, 'delete') as "mayGo"
    from pg_constraint c
   where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid`;

/** Rows below some leads, however many tables away: `where` finds them, deepest last. */
interface Below {
  readonly table: string;
  readonly where: string;
  readonly mayGo: boolean;
}

const OF_LEADS = 'workspace_id = $1 and id = any($2::uuid[])';

/** What hangs on leads is what refers to them: a table that comes later goes with them without being named here. */
function below(
  references: readonly Reference[],
  parent: string,
  where: string,
  way: readonly string[],
): Below[] {
  return references
    .filter((each) => each.parent === parent && !way.includes(each.child))
    .flatMap(({ child, columns, named, mayGo }) => {
      const found = `(${columns.join(', ')}) in (select ${named.join(', ')} from ${parent} where ${where})`;
      return [{ table: child, where: found, mayGo }, ...below(references, child, found, [...way, child])];
    });
}

const belowLeads = async (tx: Tx): Promise<Below[]> =>
  below(await rows<Reference>(tx, REFERENCES), 'lead', OF_LEADS, ['lead']);

/** What is evidence, and goes with nothing. */
const EVIDENCE: readonly string[] = ['message', 'attachment', 'sample_audit_lead', 'deal_registration'];

/** Those of the leads that must stay: letters, attachments or an audit speak of them, or what may never be deleted. */
export async function keptByEvidence(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const direct = (await rows<Reference>(tx, REFERENCES)).filter(
    ({ parent, child, mayGo }) => parent === 'lead' && (!mayGo || EVIDENCE.includes(child)),
  );
  const kept = new Set<string>();
  for (const { child } of direct) {
    const found = await rows<{ id: string }>(
      tx,
      `select distinct lead_id as id from ${child} where workspace_id = $1 and lead_id = any($2::uuid[])`,
      [workspaceId, leadIds],
    );
    for (const { id } of found) kept.add(id);
  }
  return kept;
}

/** Removes leads with everything that refers to them, the farthest first; money only of leads whose import is being undone. */
export async function removeLeads(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<void> {
  const of = [workspaceId, leadIds];
  await tx.query('select forget_imported_money($1::uuid[])', [leadIds]);
  for (const { table, where } of (await belowLeads(tx)).filter(({ mayGo }) => mayGo).reverse())
    await tx.query(`delete from ${table} where ${where}`, of);
  await tx.query(`delete from lead where ${OF_LEADS}`, of);
}

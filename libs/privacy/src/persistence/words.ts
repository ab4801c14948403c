import { rows, touched } from '#database';
import type { Tx } from '#database';
import { RECORD_PLACES, WORD_PLACES } from './words.sql.js';
import type { WordPlace } from './words.sql.js';

/** What stands where somebody was named. */
const REMOVED = '[removed]';

/** Whose words these are, and what would name them: where a text is of theirs, and where it may be of anybody. */
export interface Named {
  readonly personIds: readonly string[];
  readonly leadIds: readonly string[];
  readonly theirs: string;
  readonly anybodys: string;
}

/** `$1` workspace, `$2` records, `$3` pattern, `$4` leads. */
function reachOf({ columns, json = [], whose = 'true' }: WordPlace): string {
  const says = [...columns, ...json].map((column) => `t.${column}::text ~* $3`);
  return `t.workspace_id = $1 and (${whose}) and ($2::uuid[] is not null and $4::uuid[] is not null) and (${says.join(' or ')})`;
}

const valuesOf = (workspaceId: string, place: WordPlace, named: Named): unknown[] => [
  ...[workspaceId, named.personIds, place.whose === undefined ? named.anybodys : named.theirs, named.leadIds],
];

export async function countNaming(
  tx: Tx,
  workspaceId: string,
  named: Named,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const place of WORD_PLACES) {
    const sql = `select count(*)::int as count from ${place.table} t where ${reachOf(place)}`;
    const [found] = await rows<{ count: number }>(tx, sql, valuesOf(workspaceId, place, named));
    counts[place.table] = found?.count ?? 0;
  }
  return counts;
}

/** Takes the names, addresses and numbers out of the words, and leaves the rest of them. */
export async function removeNames(tx: Tx, workspaceId: string, named: Named): Promise<void> {
  for (const place of WORD_PLACES) {
    const { table, columns, json = [], unsaidBy } = place;
    const sets = [
      ...columns.map((column) => `${column} = regexp_replace(t.${column}, $3, '${REMOVED}', 'gi')`),
      ...json.map((column) => `${column} = case when t.${column}::text ~* $3 then '{}' else t.${column} end`),
    ];
    const sql = unsaidBy ?? `update ${table} t set ${sets.join(', ')} where ${reachOf(place)}`;
    await tx.query(sql, valuesOf(workspaceId, place, named));
  }
}

/** Ids of records of these leads in other systems. */
export async function recordIdsOf(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<string[]> {
  const each = Object.entries(RECORD_PLACES).map(
    ([table, whose]) =>
      `select t.external_id as id from ${table} t where t.workspace_id = $1 and ${whose} and t.external_id is not null`,
  );
  return (await rows<{ id: string }>(tx, each.join(' union '), [workspaceId, leadIds])).map(({ id }) => id);
}

/** Remembers them under other ids. */
export async function replaceRecordIds(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  standIns: ReadonlyMap<string, string>,
): Promise<void> {
  if (standIns.size === 0) return;
  for (const [table, whose] of Object.entries(RECORD_PLACES))
    await touched(
      tx,
      `update ${table} t set external_id = s.becomes from unnest($3::text[], $4::text[]) as s(was, becomes)
        where t.workspace_id = $1 and ${whose} and t.external_id = s.was`,
      [workspaceId, leadIds, [...standIns.keys()], [...standIns.values()]],
    );
}

export async function leadIdsOf(tx: Tx, workspaceId: string, personId: string): Promise<string[]> {
  const sql = 'select id from lead where workspace_id = $1 and person_id = $2 order by id';
  return (await rows<{ id: string }>(tx, sql, [workspaceId, personId])).map(({ id }) => id);
}

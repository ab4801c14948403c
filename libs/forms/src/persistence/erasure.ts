import { rows, touched } from '#database';
import type { Tx } from '#database';

/** Who is being erased, as it stands in what was sent. */
export interface Traces {
  readonly personId: string;
  /** In lower case. */
  readonly addresses: readonly string[];
  /** Of phone numbers with their country, nothing but digits. */
  readonly digits: readonly string[];
  readonly visitors: readonly string[];
}

/** $1 workspace, $2 person, $3 e-mail addresses, $4 digits of phone numbers. What became nobody is found by what it says. */
const NAMING = `
  workspace_id = $1 and (person_id = $2
    or exists (select 1 from unnest($3::text[]) as e(address)
                where strpos(replace(lower(encode(body, 'escape')), '%40', '@'), e.address) > 0)
    or exists (select 1 from unnest($4::text[]) as p(digits)
                where strpos(regexp_replace(replace(lower(encode(body, 'escape')), '%2b', ''), '[ ()./+-]', '', 'g'), p.digits) > 0))`;

/** What of each table names the person, as SQL, and its values. */
const reachOf = (
  workspaceId: string,
  { personId, addresses, digits, visitors }: Traces,
): Readonly<Record<string, readonly [string, readonly unknown[]]>> => ({
  form_hit: [NAMING, [workspaceId, personId, addresses, digits]],
  form_consent: ['workspace_id = $1 and person_id = $2', [workspaceId, personId]],
  form_confirmation: ['workspace_id = $1 and person_id = $2', [workspaceId, personId]],
  visit: ['workspace_id = $1 and anonymous_id = any($2)', [workspaceId, visitors]],
});

export async function countTracesOf(
  tx: Tx,
  workspaceId: string,
  traces: Traces,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const [table, [where, values]] of Object.entries(reachOf(workspaceId, traces))) {
    const sql = `select count(*)::int as count from ${table} where ${where}`;
    counts[table] = (await rows<{ count: number }>(tx, sql, [...values]))[0]?.count ?? 0;
  }
  return counts;
}

export async function deleteTracesOf(tx: Tx, workspaceId: string, traces: Traces): Promise<void> {
  for (const [table, [where, values]] of Object.entries(reachOf(workspaceId, traces)))
    await touched(tx, `delete from ${table} where ${where}`, [...values]);
}

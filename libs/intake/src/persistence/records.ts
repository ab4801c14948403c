import { rows, touched } from '#database';
import type { Tx } from '#database';

/** $1 workspace, $2 source, $3 external ids. Claimed in one order everywhere, so that two batches wait instead of deadlocking. */
const CLAIM = `
  with claimed as (
    insert into intake_record (workspace_id, source, external_id, taken_at)
    select $1, $2, id, instant() from (select distinct id from unnest($3::text[]) as given(id) order by id) as sorted
    on conflict do nothing
    returning external_id)
  select array(select external_id from claimed) as claimed, instant() as at`;

const READ = `
  select external_id as "externalId", lead_id as "leadId" from intake_record
   where workspace_id = $1 and source = $2 and external_id = any($3)`;

const FILL = `
  update intake_record r set lead_id = f.lead_id from unnest($3::text[], $4::uuid[]) as f(external_id, lead_id)
   where r.workspace_id = $1 and r.source = $2 and r.external_id = f.external_id`;

interface Record {
  readonly externalId: string;
  readonly leadId: string | null;
}

/**
 * Claims records of a source for this transaction; answers with those that nobody had taken before. One that another
 * transaction is just taking is waited for.
 */
export async function claimRecords(
  tx: Tx,
  workspaceId: string,
  source: string,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return externalIds.length === 0
    ? new Set()
    : (await beginTaking(tx, workspaceId, source, externalIds)).claimed;
}

/** Claims records, if there are any, and reads the database's clock: one statement. */
export async function beginTaking(
  tx: Tx,
  workspaceId: string,
  source: string,
  externalIds: readonly string[],
): Promise<{ readonly claimed: ReadonlySet<string>; readonly at: Date }> {
  const [row] = await rows<{ claimed: string[]; at: Date }>(tx, CLAIM, [workspaceId, source, externalIds]);
  if (!row) throw new Error('Claiming records gave no answer.');
  return { claimed: new Set(row.claimed), at: row.at };
}

/** Which lead each known record became, by external id. */
export async function leadsOfRecords(
  tx: Tx,
  workspaceId: string,
  source: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (externalIds.length === 0) return new Map();
  const known = await rows<Record>(tx, READ, [workspaceId, source, externalIds]);
  return new Map(known.flatMap(({ externalId, leadId }) => (leadId ? [[externalId, leadId]] : [])));
}

/** Which of these records were taken already. */
export async function takenAmong(
  tx: Tx,
  workspaceId: string,
  source: string,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (externalIds.length === 0) return new Set();
  const known = await rows<Record>(tx, READ, [workspaceId, source, externalIds]);
  return new Set(known.map(({ externalId }) => externalId));
}

/** Says which lead each claimed record became. */
export async function fillRecords(
  tx: Tx,
  workspaceId: string,
  source: string,
  leadOf: ReadonlyMap<string, string>,
): Promise<void> {
  if (leadOf.size === 0) return;
  await touched(tx, FILL, [workspaceId, source, [...leadOf.keys()], [...leadOf.values()]]);
}

import { rows } from '#database';
import type { Tx } from '#database';
import type { Entry } from '#contracts';

/** A fact that waits for its place in the order. */
export interface EarlierFact {
  readonly ordinal: string;
  readonly id: string;
  readonly recordedAt: Date;
  readonly leadId: string;
}

/** Lets facts wait until all that were written before them are counted. */
export async function queueFacts(
  tx: Tx,
  workspaceId: string,
  versionId: string,
  entries: readonly Entry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `insert into earlier_fact (workspace_id, version_id, ordinal, entry_id, recorded_at, lead_id)
     select $1, $2, ordinal, id, recorded_at, lead_id from journal_entry
      where workspace_id = $1 and id = any($3::uuid[]) and recorded_at = any($4::timestamptz[])
     on conflict do nothing`,
    [workspaceId, versionId, entries.map(({ id }) => id), instantsOf(entries)],
  );
}

const instantsOf = (entries: readonly Entry[]): Date[] => [
  ...new Map(entries.map(({ recordedAt }) => [recordedAt.getTime(), recordedAt])).values(),
];

/** The facts that are next in the order, at most `limit`. */
export const nextFacts = (
  tx: Tx,
  workspaceId: string,
  versionId: string,
  limit: number,
): Promise<EarlierFact[]> =>
  rows<EarlierFact>(
    tx,
    `select f.ordinal::text as ordinal, f.entry_id as id, f.recorded_at as "recordedAt", f.lead_id as "leadId"
       from earlier_fact f where f.workspace_id = $1 and f.version_id = $2 order by f.ordinal limit $3`,
    [workspaceId, versionId, limit],
  );

export const removeFacts = (
  tx: Tx,
  workspaceId: string,
  versionId: string,
  facts: readonly EarlierFact[],
): Promise<unknown> =>
  tx.query(
    'delete from earlier_fact where workspace_id = $1 and version_id = $2 and ordinal = any($3::bigint[])',
    [workspaceId, versionId, facts.map(({ ordinal }) => ordinal)],
  );

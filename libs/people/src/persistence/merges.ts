import { rows, touched } from '#database';
import type { Tx } from '#database';

export interface Merge {
  readonly id: string;
  readonly survivorId: string;
  readonly loserId: string;
  /** Names of the details the survivor gained. */
  readonly filled: readonly string[];
  readonly mergedAt: Date;
  readonly mergedBy: string | null;
  readonly undoneAt: Date | null;
}

const COLUMNS = `id, survivor_id as "survivorId", loser_id as "loserId", filled, merged_at as "mergedAt", merged_by as "mergedBy",
  undone_at as "undoneAt"`;

export async function findMerge(tx: Tx, workspaceId: string, id: string): Promise<Merge | undefined> {
  const found = await rows<Merge>(
    tx,
    `select ${COLUMNS} from person_merge where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
  return found[0];
}

/** What stands merged into a person, the latest first. */
export const mergesInto = (tx: Tx, workspaceId: string, survivorId: string): Promise<Merge[]> =>
  rows(
    tx,
    `select ${COLUMNS} from person_merge where workspace_id = $1 and survivor_id = $2 and undone_at is null
      order by merged_at desc, id desc`,
    [workspaceId, survivorId],
  );

/** Keeps the merge, lets the loser point at the survivor and gives the survivor its identities. Both must be locked. */
export async function writeMerge(
  tx: Tx,
  workspaceId: string,
  { id, survivorId, loserId, filled, mergedAt, mergedBy }: Omit<Merge, 'undoneAt'>,
): Promise<void> {
  await touched(
    tx,
    `insert into person_merge (workspace_id, id, survivor_id, loser_id, filled, merged_at, merged_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, id, survivorId, loserId, filled, mergedAt, mergedBy],
  );
  await pointAt(tx, workspaceId, loserId, survivorId);
  await touched(
    tx,
    `update person_identity set person_id = $3, merges = merges || $4::uuid where workspace_id = $1 and person_id = $2`,
    [workspaceId, loserId, survivorId, id],
  );
}

/**
 * Takes a merge back: one conditional update, so of any number who try one gets it, and only while it can be: not yet undone, young
 * enough, its survivor standing for itself. Null otherwise.
 */
export async function undoMerge(
  tx: Tx,
  workspaceId: string,
  id: string,
  { at, by, youngerThan }: { readonly at: Date; readonly by: string | null; readonly youngerThan: Date },
): Promise<Merge | null> {
  const [undone] = await rows<Merge>(
    tx,
    `update person_merge m set undone_at = $3, undone_by = $4
      where workspace_id = $1 and id = $2 and undone_at is null and merged_at > $5
        and exists (select 1 from person s where s.workspace_id = $1 and s.id = m.survivor_id
                       and s.merged_into_id is null and s.erased_at is null)
      returning ${COLUMNS}`,
    [workspaceId, id, at, by, youngerThan],
  );
  if (!undone) return null;
  await pointAt(tx, workspaceId, undone.loserId, null);
  await touched(
    tx,
    `update person_identity set person_id = $3, merges = trim_array(merges, 1)
      where workspace_id = $1 and person_id = $2 and merges[cardinality(merges)] = $4::uuid`,
    [workspaceId, undone.survivorId, undone.loserId, id],
  );
  return undone;
}

const pointAt = (
  tx: Tx,
  workspaceId: string,
  personId: string,
  mergedIntoId: string | null,
): Promise<number> =>
  touched(
    tx,
    `update person set merged_into_id = $3, version = version + 1, updated_at = instant() where workspace_id = $1 and id = $2`,
    [workspaceId, personId, mergedIntoId],
  );

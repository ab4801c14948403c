import { rows } from '#database';
import type { Tx } from '#database';
import type { Person } from '../domain/person.js';

/** By id: the record that those of these persons live on in that were merged; the others are left out. */
export async function rootsOf(
  tx: Tx,
  workspaceId: string,
  persons: readonly Person[],
): Promise<ReadonlyMap<string, string>> {
  const merged = persons.filter(({ mergedIntoId }) => mergedIntoId !== null).map(({ id }) => id);
  if (merged.length === 0) return new Map();
  const found = await rows<{ id: string; rootId: string }>(
    tx,
    `with recursive way as (
       select id, merged_into_id as root_id from person where workspace_id = $1 and id = any($2::uuid[])
       union select w.id, p.merged_into_id from way w
         join person p on p.workspace_id = $1 and p.id = w.root_id and p.merged_into_id is not null)
     select w.id, w.root_id as "rootId" from way w join person p on p.workspace_id = $1 and p.id = w.root_id
      where p.merged_into_id is null`,
    [workspaceId, merged],
  );
  return new Map(found.map(({ id, rootId }) => [id, rootId]));
}

/** A person and every record that was merged into it, over any number of merges. */
export async function familyOf(tx: Tx, workspaceId: string, personId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `with recursive family as (
       select $2::uuid as id
       union select p.id from family f join person p on p.workspace_id = $1 and p.merged_into_id = f.id)
     select id from family order by id`,
    [workspaceId, personId],
  );
  return found.map(({ id }) => id);
}

import { rows } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { nameKey } from '../domain/sellers.js';
import type { Seller } from '../domain/sellers.js';

export const allSellers = (tx: Tx, workspaceId: string): Promise<Seller[]> =>
  rows(
    tx,
    'select id, name, region, team from pipeline_seller where workspace_id = $1 order by name_key, id',
    [workspaceId],
  );

/** Sellers by the key of their name. */
export async function sellersNamed(
  tx: Tx,
  workspaceId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(names.map(nameKey))];
  if (keys.length === 0) return new Map();
  const found = await rows<{ id: string; key: string }>(
    tx,
    'select id, name_key as key from pipeline_seller where workspace_id = $1 and name_key = any($2::text[])',
    [workspaceId, keys],
  );
  return new Map(found.map(({ id, key }) => [key, id]));
}

/** Makes sellers of names that nobody knew; those that are known stay as they are. */
export async function ensureSellers(tx: Tx, workspaceId: string, names: readonly string[]): Promise<void> {
  const wanted = [...new Map(names.map((name) => [nameKey(name), name.trim()]))].sort(byKey);
  if (wanted.length === 0) return;
  await tx.query(
    `insert into pipeline_seller (workspace_id, id, name_key, name)
     select $1, s.id, s.key, s.name from jsonb_to_recordset($2::jsonb) as s(id uuid, key text, name text)
     on conflict (workspace_id, name_key) do nothing`,
    [workspaceId, JSON.stringify(wanted.map(([key, name]) => ({ id: newId(), key, name })))],
  );
}

/** Says where sellers sell and for which team; whoever nobody knew is made. Tells how many are others than before. */
export async function placeSellers(
  tx: Tx,
  workspaceId: string,
  placed: readonly Omit<Seller, 'id'>[],
): Promise<number> {
  const last = [...new Map(placed.map((each) => [nameKey(each.name), each]))].sort(byKey);
  const changed = await rows(
    tx,
    `insert into pipeline_seller as s (workspace_id, id, name_key, name, region, team)
     select $1, n.id, n.key, n.name, n.region, n.team
       from jsonb_to_recordset($2::jsonb) as n(id uuid, key text, name text, region text, team text)
     on conflict (workspace_id, name_key) do update set region = excluded.region, team = excluded.team
      where (s.region, s.team) is distinct from (excluded.region, excluded.team)
     returning s.id`,
    [
      workspaceId,
      JSON.stringify(
        last.map(([key, { name, region, team }]) => ({ id: newId(), key, name: name.trim(), region, team })),
      ),
    ],
  );
  return changed.length;
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';

/** Persons by id with the keys they are looked for under. */
export type KeysOf = ReadonlyMap<string, readonly string[]>;

/** These keys instead of whatever was kept of the persons; two statements. */
export async function keepLikeness(tx: Tx, workspaceId: string, keysOf: KeysOf): Promise<void> {
  const kept = [...keysOf].flatMap(([personId, keys]) => keys.map((key) => ({ personId, key })));
  await touched(tx, 'delete from person_likeness where workspace_id = $1 and person_id = any($2::uuid[])', [
    ...[workspaceId, [...keysOf.keys()]],
  ]);
  if (kept.length === 0) return;
  await touched(
    tx,
    `insert into person_likeness (workspace_id, key, person_id)
     select $1, k.key, k.person_id from unnest($2::bigint[], $3::uuid[]) as k(key, person_id)`,
    [workspaceId, kept.map(({ key }) => key), kept.map(({ personId }) => personId)],
  );
}

/** A key that more persons share tells nobody from anybody, and would make a batch cost what the workspace holds. */
const MOST_OF_ONE_KEY = 30;

/**
 * Who shares a key with one of these persons, each pair once with the smaller id first. Reads at most a fixed number of rows for every
 * key of the persons given, however many persons the workspace holds.
 */
export const pairsOfOneKey = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<{ one: string; other: string }[]> =>
  rows(
    tx,
    `select distinct least(m.person_id, o.person_id) as one, greatest(m.person_id, o.person_id) as other
       from person_likeness m
      cross join lateral (
        select s.person_id, count(*) over () as sharing
          from (select l.person_id from person_likeness l where l.workspace_id = $1 and l.key = m.key limit ${MOST_OF_ONE_KEY + 1}) s) o
      where m.workspace_id = $1 and m.person_id = any($2::uuid[]) and o.sharing <= ${MOST_OF_ONE_KEY} and o.person_id <> m.person_id
      order by one, other`,
    [workspaceId, personIds],
  );

export interface Likely {
  readonly one: string;
  readonly other: string;
  readonly score: number;
}

/** Proposes pairs that are alike; a pair proposed before keeps what became of it, and while it is open takes the newer score. */
export async function proposeLikely(tx: Tx, workspaceId: string, pairs: readonly Likely[]): Promise<void> {
  if (pairs.length === 0) return;
  await touched(
    tx,
    `insert into merge_candidate as c (workspace_id, id, person_a, person_b, score, why, created_at)
     select $1, p.id, p.one, p.other, p.score, 'likeness', instant()
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::real[]) as p(id, one, other, score)
     on conflict on constraint uq_merge_candidate_pair do update set score = excluded.score
      where c.state = 'open' and c.why = 'likeness'`,
    [
      ...[workspaceId, pairs.map(() => newId()), pairs.map(({ one }) => one)],
      ...[pairs.map(({ other }) => other), pairs.map(({ score }) => score)],
    ],
  );
}

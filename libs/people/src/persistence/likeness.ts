import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { Likeness } from '../domain/likeness.js';
import { MOST_OF_ONE_KEY } from '../domain/likeness-meeting.js';
import type { Lists, Meeting } from '../domain/likeness-meeting.js';

const LIKENESSES = `
  select p.id, p.first_name as "firstName", p.last_name as "lastName", p.email, p.phone, p.region, p.company_id as "companyId",
         c.name as "companyName"
    from person p left join company c on c.workspace_id = $1 and c.id = p.company_id
   where p.workspace_id = $1 and p.id = any($2::uuid[]) and p.merged_into_id is null and p.erased_at is null`;

type LikenessRecord = Likeness & { readonly id: string };

/** Of those that stand for themselves: nobody is compared with whom they were merged into, or with nobody. */
export const readLikenesses = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Likeness>> =>
  ids.length === 0 ? new Map() : byId(await rows(tx, LIKENESSES, [workspaceId, ids]));

/** The same, held as they are: none of them is merged or erased until the transaction ends, and one that just was is left out. */
export const holdLikenesses = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Likeness>> =>
  byId(await rows(tx, `${LIKENESSES} order by p.id for key share of p`, [workspaceId, ids]));

const byId = (records: readonly LikenessRecord[]): ReadonlyMap<string, Likeness> =>
  new Map(records.map((record) => [record.id, record]));

/** Takes away the keys that were kept of these persons. */
export async function forgetKeys(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await touched(tx, 'delete from person_likeness where workspace_id = $1 and person_id = any($2::uuid[])', [
    ...[workspaceId, personIds],
  ]);
}

/**
 * Who is kept under each of these keys; keys of nobody are left out. Of each it reads one person more than may share it at most,
 * however many the workspace holds.
 */
export async function keptUnder(tx: Tx, workspaceId: string, keys: readonly string[]): Promise<Lists> {
  const found = await rows<{ key: string; ids: string }>(
    tx,
    `select k.key::text as key, s.ids
       from unnest($2::bigint[]) as k(key)
      cross join lateral (
        select string_agg(l.person_id::text, ' ') as ids
          from (select person_id from person_likeness where workspace_id = $1 and key = k.key limit ${MOST_OF_ONE_KEY + 1}) as l) as s
      where s.ids is not null`,
    [workspaceId, keys],
  );
  return new Map(found.map(({ key, ids }) => [key, ids.split(' ')]));
}

/** Keeps keys of persons that the transaction holds; a key that is kept of a person already is not given again. */
export async function keepKeys(tx: Tx, workspaceId: string, kept: Meeting['kept']): Promise<void> {
  if (kept.length === 0) return;
  await touched(
    tx,
    `insert into person_likeness (workspace_id, key, person_id)
     select $1, k.key, k.person_id from unnest($2::bigint[], $3::uuid[]) as k(key, person_id) order by k.key`,
    [workspaceId, kept.map(({ key }) => key), kept.map(({ personId }) => personId)],
  );
}

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
      where c.state = 'open' and c.why = 'likeness' and c.score <> excluded.score`,
    [
      ...[workspaceId, pairs.map(() => newId()), pairs.map(({ one }) => one)],
      ...[pairs.map(({ other }) => other), pairs.map(({ score }) => score)],
    ],
  );
}

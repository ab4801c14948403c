import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { Contradiction } from '../domain/assign-identities.js';
import { likeliness } from '../domain/likeliness.js';

/** Proposes pairs for a person to decide; a pair proposed before, whatever became of it, stays as it is. */
export async function proposeMerges(
  tx: Tx,
  workspaceId: string,
  contradictions: readonly Contradiction[],
): Promise<void> {
  if (contradictions.length === 0) return;
  const pairs = [...contradictions].sort((a, b) => likeliness(b.kind) - likeliness(a.kind));
  await touched(
    tx,
    `insert into merge_candidate (workspace_id, id, person_a, person_b, score, why, created_at)
     select $1, p.id, least(p.one, p.other), greatest(p.one, p.other), p.score, p.why, instant()
       from (select distinct on (least(one, other), greatest(one, other)) *
               from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::real[], $6::text[]) with ordinality
                 as given(id, one, other, score, why, ordinal)
              order by least(one, other), greatest(one, other), ordinal) as p
     on conflict do nothing`,
    [
      workspaceId,
      pairs.map(() => newId()),
      pairs.map(({ ownerId }) => ownerId),
      pairs.map(({ otherId }) => otherId),
      pairs.map(({ kind }) => likeliness(kind)),
      pairs.map(({ kind }) => kind),
    ],
  );
}

/** A pair to decide, seen from one of the two. */
export interface Candidate {
  readonly id: string;
  readonly otherId: string;
  readonly score: number;
  readonly why: string;
  /** Who asks for it to be merged. */
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
}

/** $1 workspace, $2 the records of one person: who may be the same, each by the record that stands for them now. */
const CANDIDATES = `
  with recursive pair as (
    select c.id, c.score, c.why, c.proposed_by, c.proposed_at, case when c.person_a = any($2::uuid[]) then c.person_b else c.person_a end as other_id
      from merge_candidate c
     where c.workspace_id = $1 and c.state = 'open' and (c.person_a = any($2::uuid[]) or c.person_b = any($2::uuid[]))
  ), way as (
    select p.id, p.score, p.why, p.proposed_by, p.proposed_at, o.id as other_id, o.merged_into_id, o.erased_at
      from pair p join person o on o.workspace_id = $1 and o.id = p.other_id
    union all
    select w.id, w.score, w.why, w.proposed_by, w.proposed_at, o.id, o.merged_into_id, o.erased_at
      from way w join person o on o.workspace_id = $1 and o.id = w.merged_into_id)
  select distinct on (other_id) id, other_id as "otherId", score::float8 as score, why,
         proposed_by as "proposedBy", proposed_at as "proposedAt" from way
   where merged_into_id is null and erased_at is null and other_id <> all($2::uuid[])
   order by other_id, score desc, id`;

export const candidatesOf = async (
  tx: Tx,
  workspaceId: string,
  family: readonly string[],
): Promise<Candidate[]> =>
  (await rows<Candidate>(tx, CANDIDATES, [workspaceId, family])).sort((one, two) => two.score - one.score);

/** What was decided of a pair; true when it stood otherwise before. */
export const decideCandidate = async (
  tx: Tx,
  workspaceId: string,
  [one, other]: readonly [string, string],
  { from, to }: { readonly from: string; readonly to: 'open' | 'merged' | 'dismissed' },
): Promise<boolean> =>
  (await touched(
    tx,
    `update merge_candidate set state = $5
      where workspace_id = $1 and person_a = least($2::uuid, $3::uuid) and person_b = greatest($2::uuid, $3::uuid) and state = $4`,
    [workspaceId, one, other, from, to],
  )) === 1;

/** Says who asks for an open pair to be merged; true when nobody asked before. */
export const proposeCandidate = async (
  tx: Tx,
  workspaceId: string,
  {
    candidateId,
    memberId,
    at,
  }: { readonly candidateId: string; readonly memberId: string; readonly at: Date },
): Promise<boolean> =>
  (await touched(
    tx,
    `update merge_candidate set proposed_by = $3, proposed_at = $4
      where workspace_id = $1 and id = $2 and state = 'open' and proposed_by is null`,
    [workspaceId, candidateId, memberId, at],
  )) === 1;

/** The two of an open pair; undefined when there is none. */
export async function openPair(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<readonly [string, string] | undefined> {
  const [pair] = await rows<{ a: string; b: string }>(
    tx,
    `select person_a as a, person_b as b from merge_candidate where workspace_id = $1 and id = $2 and state = 'open' for update`,
    [workspaceId, id],
  );
  return pair && [pair.a, pair.b];
}

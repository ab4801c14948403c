import { touched } from '#database';
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

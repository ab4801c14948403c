import type { Tx } from '#database';

/**
 * Removes persons as if they had never been known, with what identifies them; those that were merged with others stay.
 * The caller knows that nobody speaks of them.
 */
export async function removePersons(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const unmerged = `(select p.id from person p where p.workspace_id = $1 and p.id = any($2::uuid[]) and p.merged_into_id is null
     and not exists (select 1 from person_merge m where m.workspace_id = $1 and (m.survivor_id = p.id or m.loser_id = p.id)))`;
  const of = [workspaceId, personIds];
  await tx.query(
    `delete from merge_candidate where workspace_id = $1 and (person_a in ${unmerged} or person_b in ${unmerged})`,
    of,
  );
  await tx.query(`delete from person_identity where workspace_id = $1 and person_id in ${unmerged}`, of);
  // Locked first: whoever looks for likenesses holds the person while it writes keys, so none is written after this.
  await tx.query(
    `select 1 from person where workspace_id = $1 and id in ${unmerged} order by id for update`,
    of,
  );
  await tx.query(`delete from person_likeness where workspace_id = $1 and person_id in ${unmerged}`, of);
  await tx.query(`delete from person where workspace_id = $1 and id in ${unmerged}`, of);
}

/** The same for companies. */
export async function removeCompanies(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<void> {
  if (companyIds.length === 0) return;
  const of = [workspaceId, companyIds];
  await tx.query('delete from company_identity where workspace_id = $1 and company_id = any($2::uuid[])', of);
  await tx.query('delete from company where workspace_id = $1 and id = any($2::uuid[])', of);
}

import type { ContactRole } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';

export interface DealContact {
  readonly personId: string;
  readonly role: ContactRole;
  readonly isPrimary: boolean;
  readonly addedAt: Date;
}

/** Whoever is asked first comes first, then in the order they were added. */
export const contactsOf = (tx: Tx, workspaceId: string, opportunityId: string): Promise<DealContact[]> =>
  rows(
    tx,
    `select person_id as "personId", role, is_primary as "isPrimary", added_at as "addedAt" from deal_contact
      where workspace_id = $1 and opportunity_id = $2 order by is_primary desc, added_at, person_id`,
    [workspaceId, opportunityId],
  );

/** Adds somebody or changes their role; only one of a deal stays the primary. */
export async function writeContact(
  tx: Tx,
  workspaceId: string,
  opportunityId: string,
  { personId, role, isPrimary, addedAt }: DealContact,
): Promise<void> {
  if (isPrimary)
    await touched(
      tx,
      `update deal_contact set is_primary = false
        where workspace_id = $1 and opportunity_id = $2 and person_id <> $3 and is_primary`,
      [workspaceId, opportunityId, personId],
    );
  await tx.query(
    `insert into deal_contact (workspace_id, opportunity_id, person_id, role, is_primary, added_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, opportunity_id, person_id) do update set role = excluded.role, is_primary = excluded.is_primary`,
    [workspaceId, opportunityId, personId, role, isPrimary, addedAt],
  );
}

/** Takes somebody out of a deal, under every record they were named by; how many rows went. */
export const deleteContact = (
  tx: Tx,
  workspaceId: string,
  opportunityId: string,
  personIds: readonly string[],
): Promise<number> =>
  touched(
    tx,
    'delete from deal_contact where workspace_id = $1 and opportunity_id = $2 and person_id = any($3::uuid[])',
    [workspaceId, opportunityId, personIds],
  );

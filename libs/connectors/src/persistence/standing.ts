import { rows } from '#database';
import type { Tx } from '#database';

async function isSo(tx: Tx, sql: string, values: readonly unknown[]): Promise<boolean> {
  const [found] = await rows<{ so: boolean }>(tx, `select ${sql} as so`, [...values]);
  return found?.so ?? false;
}

/** Whether anything of the person came from elsewhere: a lead, or a record or a submission that enriched a lead of theirs. */
export const isToldByOthers = (
  tx: Tx,
  workspaceId: string,
  personId: string,
  source: string,
): Promise<boolean> =>
  isSo(
    tx,
    `exists (select 1 from lead where workspace_id = $1 and person_id = $2 and external_source is distinct from $3)
     or exists (select 1 from intake_submission where workspace_id = $1 and person_id = $2 and connector <> $3)
     or exists (select 1 from intake_record where workspace_id = $1 and source <> $3
          and lead_id = any(array(select id from lead where workspace_id = $1 and person_id = $2)))`,
    [workspaceId, personId, source],
  );

/** Whether more than capture happened to any lead of the person: it was accepted, somebody tried to reach them, or there is a deal. */
export const isWorked = (tx: Tx, workspaceId: string, personId: string): Promise<boolean> =>
  isSo(
    tx,
    `exists (select 1 from lead l where l.workspace_id = $1 and l.person_id = $2 and (
       exists (select 1 from handover h where h.workspace_id = $1 and h.lead_id = l.id and h.state = 'accepted')
       or exists (select 1 from attempt a where a.workspace_id = $1 and a.lead_id = l.id)
       or exists (select 1 from opportunity o where o.workspace_id = $1 and o.lead_id = l.id)))`,
    [workspaceId, personId],
  );

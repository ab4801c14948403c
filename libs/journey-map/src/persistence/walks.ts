import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Beginning } from '#journey';

/** Whose lead was walked, when its walk began by the journal, and when its person was first touched before. */
export interface WalkHead extends Beginning {
  readonly touchedAt: Date | null;
}

const HEAD = `lead_id as "leadId", person_id as "personId", begun_at as until, touched_at as "touchedAt"`;

/** By lead; leads of nobody in particular are missing. */
export async function keptHeads(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, WalkHead>> {
  const found = await rows<WalkHead>(
    tx,
    `select ${HEAD} from journey_walk where workspace_id = $1 and lead_id = any($2::uuid[])`,
    [workspaceId, leadIds],
  );
  return new Map(found.map((head) => [head.leadId, head]));
}

/** The walks of these persons. */
export const headsOfPersons = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<WalkHead[]> =>
  rows(tx, `select ${HEAD} from journey_walk where workspace_id = $1 and person_id = any($2::uuid[])`, [
    workspaceId,
    personIds,
  ]);

/** Puts new heads in the place of all that is kept of these leads. */
export async function replaceHeads(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  heads: readonly WalkHead[],
): Promise<void> {
  if (leadIds.length === 0) return;
  await touched(tx, 'delete from journey_walk where workspace_id = $1 and lead_id = any($2::uuid[])', [
    workspaceId,
    leadIds,
  ]);
  if (heads.length > 0) await touched(tx, INSERT_HEADS, [workspaceId, JSON.stringify(heads)]);
}

const INSERT_HEADS = `
  insert into journey_walk (workspace_id, lead_id, person_id, begun_at, touched_at)
  select $1, h."leadId", h."personId", h.until, h."touchedAt"
    from jsonb_to_recordset($2::jsonb) as h("leadId" uuid, "personId" uuid, until timestamptz, "touchedAt" timestamptz)`;

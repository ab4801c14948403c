import type { Tx } from '#database';
import { rows } from '#database';
import type { DeskItem } from '../domain/desk.js';

/** The column of each part of an item. */
const COLUMN: Readonly<Record<keyof DeskItem, string>> = {
  ...{ leadId: 'lead_id', kind: 'kind', handoverId: 'handover_id', teamId: 'team_id', memberId: 'member_id' },
  ...{ personId: 'person_id', companyId: 'company_id', campaignId: 'campaign_id', stage: 'stage' },
  ...{
    workState: 'work_state',
    episode: 'episode',
    channel: 'channel',
    leadType: 'lead_type',
    grade: 'grade',
  },
  ...{ offeredAt: 'offered_at', acceptedAt: 'accepted_at', acceptBy: 'accept_by', contactBy: 'contact_by' },
  ...{
    contactedAt: 'contacted_at',
    nextStepDueAt: 'next_step_due_at',
    tier: 'tier',
    isBreached: 'is_breached',
    isSetAside: 'is_set_aside',
  },
};

const PARTS = Object.entries(COLUMN) as [keyof DeskItem, string][];
const COLUMNS = PARTS.map(([part, column]) => `d.${column} as "${part}"`).join(', ');

/** The items of these leads, held until the transaction ends. */
export const loadDesk = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<DeskItem[]> =>
  rows(tx, `select ${COLUMNS} from desk_item d where workspace_id = $1 and lead_id = any($2) for update`, [
    workspaceId,
    leadIds,
  ]);

const SAVE = `
  insert into desk_item select * from jsonb_populate_recordset(null::desk_item, $1::jsonb)
  on conflict (workspace_id, lead_id) do update
     set ${PARTS.map(([, column]) => `${column} = excluded.${column}`).join(', ')}`;

/** Writes what changed in two statements at most, however many leads; a lead without an item leaves its desk. */
export async function saveDesk(
  tx: Tx,
  workspaceId: string,
  changes: ReadonlyMap<string, DeskItem | null>,
): Promise<void> {
  const gone = [...changes].flatMap(([leadId, item]) => (item === null ? [leadId] : []));
  const kept = [...changes.values()].filter((item) => item !== null);
  if (gone.length > 0)
    await tx.query('delete from desk_item where workspace_id = $1 and lead_id = any($2)', [
      workspaceId,
      gone,
    ]);
  if (kept.length === 0) return;
  const records = kept.map((item) => ({
    workspace_id: workspaceId,
    ...Object.fromEntries(PARTS.map(([part, column]) => [column, item[part]])),
  }));
  await tx.query(SAVE, [JSON.stringify(records)]);
}

/** An item with the words that belong to it; both are personal, and only there for who may see the desk. */
export interface ShownItem extends DeskItem {
  /** What whoever handed over wrote. */
  readonly note: string | null;
  readonly nextStep: string | null;
}

/** A desk shows so much at once; what is due first comes first. */
const MOST = 500;

const SHOWN = `
  select ${COLUMNS}, n.text as note, l.next_step as "nextStep"
    from desk_item d
    join lead l on l.workspace_id = d.workspace_id and l.id = d.lead_id
    left join lateral (select text from lead_note
      where d.kind = 'offer' and workspace_id = d.workspace_id and lead_id = d.lead_id and subject_id = d.handover_id
      order by written_at limit 1) n on true
   where d.workspace_id = $1 and not d.is_set_aside`;

const DUE_FIRST = `order by coalesce(d.accept_by, d.contact_by) nulls last, d.lead_id limit ${MOST}`;

/** One's own, and offers to the whole of one's teams. */
export const deskOfMember = (
  tx: Tx,
  workspaceId: string,
  memberId: string,
  teamIds: readonly string[],
): Promise<ShownItem[]> =>
  rows(
    tx,
    `${SHOWN} and (d.member_id = $2 or (d.kind = 'offer' and d.member_id is null and d.team_id = any($3))) ${DUE_FIRST}`,
    [workspaceId, memberId, teamIds],
  );

export const deskOfTeam = (tx: Tx, workspaceId: string, teamId: string): Promise<ShownItem[]> =>
  rows(tx, `${SHOWN} and d.team_id = $2 ${DUE_FIRST}`, [workspaceId, teamId]);

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
    candidates: 'candidates',
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
  /** When its snooze ends; null unless it is snoozed. */
  readonly holdUntil: Date | null;
  /** When a snooze ended by itself, while nothing was done since. */
  readonly backAt: Date | null;
}

/** A desk shows so much at once; what is due first comes first. */
const MOST = 500;

const SHOWN = `
  select ${COLUMNS}, n.text as note, l.next_step as "nextStep", l.woken_at as "backAt",
         case when l.work_state = 'on_hold' then l.hold_until end as "holdUntil"
    from desk_item d
    join lead l on l.workspace_id = d.workspace_id and l.id = d.lead_id
    left join lateral (select text from lead_note
      where d.kind = 'offer' and workspace_id = d.workspace_id and lead_id = d.lead_id and subject_id = d.handover_id
      order by written_at limit 1) n on true
   where d.workspace_id = $1 and not d.is_set_aside`;

const DUE_FIRST = `order by coalesce(d.accept_by, d.contact_by) nulls last, d.lead_id limit ${MOST}`;

/** An offer that is not for somebody by name, nor for several of whom one at least is still there. */
const IS_FOR_TEAM = `d.kind = 'offer' and d.member_id is null and not exists (select 1 from member m
    where m.workspace_id = d.workspace_id and m.id = any(d.candidates) and m.is_active)`;

/** One's own, offers to oneself together with others, and offers to the whole of one's teams. */
export const deskOfMember = (
  tx: Tx,
  workspaceId: string,
  memberId: string,
  teamIds: readonly string[],
): Promise<ShownItem[]> =>
  rows(
    tx,
    `${SHOWN} and (d.member_id = $2 or (d.kind = 'offer' and d.candidates @> array[$2::uuid])
       or (d.team_id = any($3) and ${IS_FOR_TEAM})) ${DUE_FIRST}`,
    [workspaceId, memberId, teamIds],
  );

/** A lead that was on offer to several, and whoever took it. */
export interface TakenLead {
  readonly handoverId: string;
  readonly leadId: string;
  readonly memberId: string;
  readonly acceptedAt: Date;
}

/** So many are told: it is for whoever looks at the desk at that moment, and no archive. */
const MOST_TAKEN = 20;

/** Which leads this member was asked for, and somebody else took: the latest first, while they are worked by whoever took them. */
export const takenFromMember = (tx: Tx, workspaceId: string, memberId: string): Promise<TakenLead[]> =>
  rows(
    tx,
    `select handover_id as "handoverId", lead_id as "leadId", member_id as "memberId", accepted_at as "acceptedAt" from desk_item
      where workspace_id = $1 and kind = 'lead' and candidates @> array[$2::uuid] and not is_set_aside
      order by accepted_at desc, lead_id limit ${MOST_TAKEN}`,
    [workspaceId, memberId],
  );

export const deskOfTeam = (tx: Tx, workspaceId: string, teamId: string): Promise<ShownItem[]> =>
  rows(tx, `${SHOWN} and d.team_id = $2 ${DUE_FIRST}`, [workspaceId, teamId]);

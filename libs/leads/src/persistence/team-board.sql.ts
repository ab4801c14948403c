import { rows } from '#database';
import type { Tx } from '#database';

/** A lead as the manager of its team sees it: whose it is, and what about it is to be kept next. */
export interface TeamItem {
  readonly leadId: string;
  readonly kind: 'offer' | 'lead';
  readonly handoverId: string | null;
  /** Null while it is on offer to the whole team. */
  readonly memberId: string | null;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly stage: string;
  readonly workState: string;
  readonly tier: string | null;
  readonly grade: string | null;
  readonly leadType: string | null;
  readonly channel: string | null;
  readonly episode: number;
  /** The promise that is due first; all five are null where nothing is to be kept. */
  readonly obligationId: string | null;
  readonly clock: string | null;
  readonly startedAt: Date | null;
  readonly dueAt: Date | null;
  readonly isBreached: boolean | null;
}

/** A board shows so much at once; what is due first comes first, and how many there are is told beside it. */
const MOST_SHOWN = 1_000;

const ITEMS = `
  select d.lead_id as "leadId", d.kind, d.handover_id as "handoverId", d.member_id as "memberId", d.person_id as "personId",
         d.company_id as "companyId", d.stage, d.work_state as "workState", d.tier, d.grade, d.lead_type as "leadType", d.channel,
         d.episode, c.obligation_id as "obligationId", c.kind as clock, c.started_at as "startedAt", c.due_at as "dueAt", c.is_breached as "isBreached"
    from desk_item d
    join team t on t.workspace_id = d.workspace_id and t.id = d.team_id
    left join lateral (select obligation_id, kind, started_at, due_at, is_breached from desk_clock
      where workspace_id = d.workspace_id and lead_id = d.lead_id and owed_by = t.kind
      order by due_at, clause_key, agreement_id limit 1) c on true
   where d.workspace_id = $1 and d.team_id = $2 and not d.is_set_aside
   order by c.due_at nulls last, d.lead_id limit ${MOST_SHOWN}`;

/** What lies on the desks of a team, with the nearest of its clocks that the team's side owes. */
export const itemsOfTeam = (tx: Tx, workspaceId: string, teamId: string): Promise<TeamItem[]> =>
  rows(tx, ITEMS, [workspaceId, teamId]);

export async function countOfTeam(tx: Tx, workspaceId: string, teamId: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    tx,
    `select count(*)::int as count from desk_item where workspace_id = $1 and team_id = $2 and not is_set_aside`,
    [workspaceId, teamId],
  );
  return row?.count ?? 0;
}

/** How much lies on the desk of each of these members, of whatever team. */
export async function loadOf(
  tx: Tx,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ memberId: string; count: number }>(
    tx,
    `select member_id as "memberId", count(*)::int as count from desk_item
      where workspace_id = $1 and member_id = any($2) and not is_set_aside group by member_id`,
    [workspaceId, memberIds],
  );
  return new Map(found.map(({ memberId, count }) => [memberId, count]));
}

/** A contested rejection of a lead that was offered to the team. */
export interface TeamDispute {
  readonly handoverId: string;
  readonly leadId: string;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly reason: string | null;
  readonly disputedAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly proposedSide: string | null;
  readonly proposedOutcome: string | null;
}

/** The longest open first. */
export const disputesOfTeam = (tx: Tx, workspaceId: string, teamId: string): Promise<TeamDispute[]> =>
  rows(
    tx,
    `select h.id as "handoverId", h.lead_id as "leadId", l.person_id as "personId", l.company_id as "companyId", h.reason,
            h.disputed_at as "disputedAt", h.escalated_at as "escalatedAt", h.proposed_side as "proposedSide",
            h.proposed_outcome as "proposedOutcome"
       from handover h
       join lead l on l.workspace_id = h.workspace_id and l.id = h.lead_id
      where h.workspace_id = $1 and h.to_team_id = $2 and h.dispute_state = 'open'
      order by h.disputed_at, h.id limit 100`,
    [workspaceId, teamId],
  );

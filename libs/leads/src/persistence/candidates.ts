import type { DeclineReason } from '#contracts';
import type { Tx } from '#database';
import { rows, touched } from '#database';

/** A member who is asked together with others, and the team the lead would be with. */
export interface Candidate {
  readonly memberId: string;
  readonly teamId: string;
}

/** Neither declined nor let go, of candidates `c`. */
const IS_OPEN = 'c.declined_at is null and c.released_at is null';

/** Candidates `c` of hand-over `h` who may still take it; whoever left the workspace cannot. */
export const ASKED = `select c.member_id, c.team_id from handover_candidate c
  join member m on m.workspace_id = c.workspace_id and m.id = c.member_id and m.is_active
 where c.workspace_id = h.workspace_id and c.handover_id = h.id and ${IS_OPEN}`;

/** The same candidates are asked for each of these offers. */
export async function insertCandidates(
  tx: Tx,
  workspaceId: string,
  handoverIds: readonly string[],
  candidates: readonly Candidate[],
): Promise<void> {
  if (handoverIds.length === 0 || candidates.length === 0) return;
  await touched(
    tx,
    `insert into handover_candidate (workspace_id, handover_id, member_id, team_id)
     select $1, h.id, c.member_id, c.team_id
       from unnest($2::uuid[]) as h(id), unnest($3::uuid[], $4::uuid[]) as c(member_id, team_id)`,
    [
      ...[workspaceId, handoverIds],
      ...[candidates.map(({ memberId }) => memberId), candidates.map(({ teamId }) => teamId)],
    ],
  );
}

/** Who may still take an open offer to several; nobody where it is for one, or for the team, by now. */
export const askedOf = (tx: Tx, workspaceId: string, handoverId: string): Promise<Candidate[]> =>
  rows(
    tx,
    `select a.member_id as "memberId", a.team_id as "teamId"
       from handover h cross join lateral (${ASKED}) as a
      where h.workspace_id = $1 and h.id = $2 and h.state = 'offered' and h.to_member_id is null order by a.member_id`,
    [workspaceId, handoverId],
  );

/** Whether a member was among those who were asked together, whatever came of it. */
export const wasCandidate = async (
  tx: Tx,
  workspaceId: string,
  handoverId: string,
  memberId: string,
): Promise<boolean> =>
  (
    await rows(
      tx,
      'select 1 from handover_candidate where workspace_id = $1 and handover_id = $2 and member_id = $3',
      [workspaceId, handoverId, memberId],
    )
  ).length === 1;

/** The same for several offers, by the id of the offer; those that ask nobody together are left out. */
export async function askedOfEach(
  tx: Tx,
  workspaceId: string,
  handoverIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (handoverIds.length === 0) return new Map();
  const asked = await rows<{ id: string; memberIds: string[] }>(
    tx,
    `select h.id, array_agg(a.member_id order by a.member_id) as "memberIds"
       from handover h cross join lateral (${ASKED}) as a
      where h.workspace_id = $1 and h.id = any($2::uuid[]) and h.state = 'offered' and h.to_member_id is null group by h.id`,
    [workspaceId, handoverIds],
  );
  return new Map(asked.map(({ id, memberIds }) => [id, memberIds]));
}

export interface Declined {
  readonly memberId: string;
  readonly reason: DeclineReason;
  readonly at: Date;
}

/** False for whoever is not asked, or not any more. */
export async function declineCandidate(
  tx: Tx,
  workspaceId: string,
  handoverId: string,
  { memberId, reason, at }: Declined,
): Promise<boolean> {
  const declined = await touched(
    tx,
    `update handover_candidate c set declined_at = $4, reason = $5
      where c.workspace_id = $1 and c.handover_id = $2 and c.member_id = $3 and ${IS_OPEN}`,
    [workspaceId, handoverId, memberId, at, reason],
  );
  return declined === 1;
}

/** Nobody is left of those who were asked together: the offer is the whole team's from here on. */
export const openToTeam = (tx: Tx, workspaceId: string, handoverId: string, at: Date): Promise<number> =>
  touched(tx, 'update handover set declined_by_all_at = $3 where workspace_id = $1 and id = $2', [
    ...[workspaceId, handoverId, at],
  ]);

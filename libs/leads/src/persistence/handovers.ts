import { In } from 'typeorm';
import type { FrozenTarget } from '#contracts';
import type { Tx } from '#database';
import { rows } from '#database';
import { HandoverRow } from './handover.row.js';

export const findHandover = (tx: Tx, workspaceId: string, id: string): Promise<HandoverRow | null> =>
  tx.getRepository(HandoverRow).findOneBy({ workspaceId, id });

/** The open offers of these leads; there is one of each at most. */
export const openHandoversOf = (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<HandoverRow[]> =>
  tx.getRepository(HandoverRow).findBy({ workspaceId, leadId: In([...leadIds]), state: 'offered' });

export interface OfferRow {
  readonly id: string;
  readonly leadId: string;
  readonly episode: number;
  readonly isFirstOfEpisode: boolean;
  readonly toTeamId: string;
  readonly toMemberId: string | null;
  /** What the target definition in force makes of the lead; null where none is. */
  readonly target: FrozenTarget | null;
}

export interface OfferTarget {
  readonly offeredBy: string | null;
  readonly at: Date;
}

/** Opens offers in one statement; a lead that has an open offer is left out. Returns the ids of the leads that got one. */
export async function insertOffers(
  tx: Tx,
  workspaceId: string,
  offers: readonly OfferRow[],
  target: OfferTarget,
): Promise<string[]> {
  const inserted = await rows<{ leadId: string }>(
    tx,
    `insert into handover (workspace_id, id, lead_id, episode, is_first_of_episode, state, to_team_id, to_member_id, offered_by, offered_at, target)
     select $1, o.id, o.lead_id, o.episode, o.is_first, 'offered', o.team_id, o.member_id, $8, $9, o.target
       from unnest($2::uuid[], $3::uuid[], $4::int[], $5::bool[], $6::uuid[], $7::uuid[], $10::jsonb[])
         as o(id, lead_id, episode, is_first, team_id, member_id, target)
     on conflict (workspace_id, lead_id) where state = 'offered' do nothing
     returning lead_id as "leadId"`,
    [
      workspaceId,
      offers.map(({ id }) => id),
      offers.map(({ leadId }) => leadId),
      offers.map(({ episode }) => episode),
      offers.map(({ isFirstOfEpisode }) => isFirstOfEpisode),
      offers.map(({ toTeamId }) => toTeamId),
      offers.map(({ toMemberId }) => toMemberId),
      target.offeredBy,
      target.at,
      offers.map((offer) => offer.target && JSON.stringify(offer.target)),
    ],
  );
  return inserted.map(({ leadId }) => leadId);
}

/** `lead:episode` of every episode among these leads that has been offered before. */
export async function offeredEpisodes(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<Set<string>> {
  const found = await rows<{ key: string }>(
    tx,
    `select lead_id || ':' || episode as key from handover where workspace_id = $1 and lead_id = any($2) and is_first_of_episode`,
    [workspaceId, leadIds],
  );
  return new Set(found.map(({ key }) => key));
}

export interface Decision {
  readonly state: 'accepted' | 'rejected' | 'withdrawn' | 'superseded';
  readonly by: string | null;
  readonly at: Date;
  readonly reason?: string;
  readonly fault?: string;
  readonly disposition?: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
  /** To whom it was still offered when that was judged; left out, it does not matter. */
  readonly addressee?: Pick<HandoverRow, 'toTeamId' | 'toMemberId'>;
  /** Who was asked together with others when that was judged; null where it was judged by something else. */
  readonly candidateId?: string | null;
}

/** Ends an open offer: one conditional update, so of any number of racing decisions exactly one returns true. */
export async function decideHandover(
  tx: Tx,
  workspaceId: string,
  id: string,
  decision: Decision,
): Promise<boolean> {
  const decided = await rows(
    tx,
    `update handover set state = $3, decided_by = $4, decided_at = $5, reason = $6, fault = $7, disposition = $8, evidence = $9
      where workspace_id = $1 and id = $2 and state = 'offered'
        and ($10::uuid is null or (to_team_id = $10 and to_member_id is not distinct from $11))
        and ($12::uuid is null or exists (select 1 from handover_candidate c where c.workspace_id = $1 and c.handover_id = $2
             and c.member_id = $12 and c.declined_at is null and c.released_at is null)) returning id`,
    [
      workspaceId,
      id,
      decision.state,
      decision.by,
      decision.at,
      decision.reason ?? null,
      decision.fault ?? null,
      decision.disposition ?? null,
      JSON.stringify(decision.evidence ?? {}),
      ...[decision.addressee?.toTeamId ?? null, decision.addressee?.toMemberId ?? null],
      decision.candidateId ?? null,
    ],
  );
  return decided.length === 1;
}

/** Open offers of these leads end, each at its own instant, because the leads left by another way. */
export const supersedeOpenOffers = (
  tx: Tx,
  workspaceId: string,
  leaving: ReadonlyMap<string, Date>,
): Promise<{ id: string; leadId: string }[]> =>
  rows(
    tx,
    `update handover h set state = 'superseded', decided_at = greatest(h.offered_at, l.at)
       from unnest($2::uuid[], $3::timestamptz[]) as l(lead_id, at)
      where h.workspace_id = $1 and h.lead_id = l.lead_id and h.state = 'offered' returning h.id, h.lead_id as "leadId"`,
    [workspaceId, [...leaving.keys()], [...leaving.values()]],
  );

/** To whom an offer goes that was made to others. */
export interface Readdressing {
  readonly offered: Pick<HandoverRow, 'id' | 'toTeamId' | 'toMemberId'>;
  readonly to: { readonly teamId: string; readonly memberId: string | null };
}

/**
 * Gives open offers to others, and asks nobody together with others any more; returns the ids of those that were neither decided nor
 * offered to somebody else meanwhile.
 */
export async function readdressHandovers(
  tx: Tx,
  workspaceId: string,
  readdressed: readonly Readdressing[],
): Promise<ReadonlySet<string>> {
  const moved = await rows<{ id: string }>(
    tx,
    `with moved as (
       update handover h set to_team_id = r.team_id, to_member_id = r.member_id, declined_by_all_at = null
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[])
           as r(id, team_id, member_id, from_team_id, from_member_id)
        where h.workspace_id = $1 and h.id = r.id and h.state = 'offered'
          and h.to_team_id = r.from_team_id and h.to_member_id is not distinct from r.from_member_id
        returning h.id),
     released as (
       update handover_candidate c set released_at = clock_timestamp() from moved
        where c.workspace_id = $1 and c.handover_id = moved.id and c.declined_at is null and c.released_at is null)
     select id from moved`,
    [
      workspaceId,
      readdressed.map(({ offered }) => offered.id),
      ...[readdressed.map(({ to }) => to.teamId), readdressed.map(({ to }) => to.memberId)],
      ...[
        readdressed.map(({ offered }) => offered.toTeamId),
        readdressed.map(({ offered }) => offered.toMemberId),
      ],
    ],
  );
  return new Set(moved.map(({ id }) => id));
}

/** One of them; false when it was decided, or is not offered to them any more. */
export const readdressHandover = async (
  tx: Tx,
  workspaceId: string,
  offered: Readdressing['offered'],
  to: Readdressing['to'],
): Promise<boolean> => (await readdressHandovers(tx, workspaceId, [{ offered, to }])).has(offered.id);

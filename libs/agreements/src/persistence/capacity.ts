import { rows } from '#database';
import type { Tx } from '#database';

/** So many leads offered to a team, under an agreement, in a period. */
export interface CapacityUse {
  readonly agreementId: string;
  readonly teamId: string;
  readonly period: string;
  readonly offered: number;
}

/**
 * Adds to what teams were offered and returns the new totals. The row decides: of transactions that offer at once, each waits for the
 * one before to commit, so that every lead has a place of its own. In one order, so that two batches never wait for each other.
 */
export const takePlaces = (
  tx: Tx,
  workspaceId: string,
  uses: readonly CapacityUse[],
): Promise<CapacityUse[]> =>
  rows<CapacityUse>(
    tx,
    `insert into capacity_use as c (workspace_id, agreement_id, team_id, period, offered)
     select $1, u.agreement_id, u.team_id, u.period, u.offered
       from unnest($2::uuid[], $3::uuid[], $4::date[], $5::int[]) as u(agreement_id, team_id, period, offered)
      order by u.agreement_id, u.team_id, u.period
     on conflict (workspace_id, agreement_id, team_id, period) do update set offered = c.offered + excluded.offered
     returning agreement_id as "agreementId", team_id as "teamId", period::text as period, offered`,
    [
      ...[workspaceId, uses.map(({ agreementId }) => agreementId), uses.map(({ teamId }) => teamId)],
      ...[uses.map(({ period }) => period), uses.map(({ offered }) => offered)],
    ],
  );

/** The place a lead has with a team in an episode, and the cap by which that was judged. */
export interface KeptPlace {
  readonly agreementId: string;
  readonly teamId: string;
  readonly leadId: string;
  readonly episode: number;
  readonly ordinal: number;
  readonly cap: number;
}

/** The places these leads have already. */
export const placesOfLeads = (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<KeptPlace[]> =>
  rows<KeptPlace>(
    tx,
    `select agreement_id as "agreementId", team_id as "teamId", lead_id as "leadId", episode, ordinal, cap
       from capacity_place where workspace_id = $1 and lead_id = any($2)`,
    [workspaceId, leadIds],
  );

export const keepPlaces = (tx: Tx, workspaceId: string, places: readonly KeptPlace[]): Promise<unknown> =>
  rows(
    tx,
    `insert into capacity_place (workspace_id, agreement_id, team_id, lead_id, episode, ordinal, cap)
     select $1, p.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::int[], $7::int[]) as p`,
    [
      ...[workspaceId, places.map(({ agreementId }) => agreementId), places.map(({ teamId }) => teamId)],
      ...[places.map(({ leadId }) => leadId), places.map(({ episode }) => episode)],
      ...[places.map(({ ordinal }) => ordinal), places.map(({ cap }) => cap)],
    ],
  );

import type { TeamKind } from '#contracts';
import type { Tx } from '#database';
import { rows } from '#database';

/** Leave to sign for a side in somebody's stead, as long as it holds. */
export interface Delegation {
  readonly id: string;
  readonly side: TeamKind;
  readonly fromMemberId: string;
  readonly toMemberId: string;
  /** The last day it holds, in the zone of the workspace. */
  readonly untilOn: string;
}

export const insertDelegation = (
  tx: Tx,
  workspaceId: string,
  { id, side, fromMemberId, toMemberId, untilOn }: Delegation,
  untilAt: Date,
): Promise<unknown> =>
  tx.query(
    `insert into signature_delegation (workspace_id, id, side, from_member_id, to_member_id, until_on, until_at, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, instant())`,
    [workspaceId, id, side, fromMemberId, toMemberId, untilOn, untilAt],
  );

const SELECT = `
  select id, side, from_member_id as "fromMemberId", to_member_id as "toMemberId", until_on::text as "untilOn"
    from signature_delegation
   where workspace_id = $1 and revoked_at is null and until_at > instant()`;

/** Those that hold now, the first to end first. */
export const liveDelegations = (tx: Tx, workspaceId: string): Promise<Delegation[]> =>
  rows<Delegation>(tx, `${SELECT} order by until_at, id`, [workspaceId]);

/** Those by which a member may sign for a side now. */
export const delegationsTo = (
  tx: Tx,
  workspaceId: string,
  memberId: string,
  side: string,
): Promise<Delegation[]> =>
  rows<Delegation>(tx, `${SELECT} and to_member_id = $2 and side = $3 order by given_at, id`, [
    ...[workspaceId, memberId, side],
  ]);

/** Takes leave back; undefined when it does not hold any more. Signatures given under it stand. */
export async function revokeDelegation(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<Delegation | undefined> {
  const [revoked] = await rows<Delegation>(
    tx,
    `update signature_delegation set revoked_at = instant()
      where workspace_id = $1 and id = $2 and revoked_at is null and until_at > instant()
      returning id, side, from_member_id as "fromMemberId", to_member_id as "toMemberId", until_on::text as "untilOn"`,
    [workspaceId, id],
  );
  return revoked;
}

export async function findDelegation(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<Delegation | undefined> {
  return (await liveDelegations(tx, workspaceId)).find((each) => each.id === id);
}

export async function needsLeadership(tx: Tx, workspaceId: string): Promise<boolean> {
  const [rule] = await rows<{ needs: boolean }>(
    tx,
    'select needs_leadership as needs from signing_rule where workspace_id = $1',
    [workspaceId],
  );
  return rule?.needs ?? false;
}

export const demandLeadership = (tx: Tx, workspaceId: string, needs: boolean): Promise<unknown> =>
  tx.query(
    `insert into signing_rule (workspace_id, needs_leadership) values ($1, $2)
     on conflict on constraint pk_signing_rule do update set needs_leadership = excluded.needs_leadership`,
    [workspaceId, needs],
  );

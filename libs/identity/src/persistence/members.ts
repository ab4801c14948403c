import { rows, touched } from '#database';
import type { Tx } from '#database';
import { accountById } from './accounts.js';

/** Every function here runs inside a workspace, but the last. */

export interface MemberFacts {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly hasJoined: boolean;
  readonly version: number;
  readonly roles: readonly string[];
  readonly teamIds: readonly string[];
  /** What the roles defined by the workspace allow; shipped roles are read from the role table. */
  readonly customRights: readonly string[];
}

const SELECT = `
  select m.id, m.account_id as "accountId", m.name, m.is_active as "isActive", m.joined_at is not null as "hasJoined", m.version,
         array(select r.role from member_role r
                where r.workspace_id = m.workspace_id and r.member_id = m.id order by r.role) as roles,
         array(select t.team_id from team_member t
                where t.workspace_id = m.workspace_id and t.member_id = m.id order by t.team_id) as "teamIds",
         array(select distinct right_name
                 from member_role r
                 join role_definition d on d.workspace_id = r.workspace_id and d.id::text = r.role
                cross join unnest(d.rights) as right_name
                where r.workspace_id = m.workspace_id and r.member_id = m.id) as "customRights"
    from member m
   where m.workspace_id = current_workspace()`;

export async function memberById(tx: Tx, id: string): Promise<MemberFacts | undefined> {
  const [member] = await rows<MemberFacts>(tx, `${SELECT} and m.id = $1`, [id]);
  return member;
}

export async function memberOfAccount(tx: Tx, accountId: string): Promise<MemberFacts | undefined> {
  const [member] = await rows<MemberFacts>(tx, `${SELECT} and m.account_id = $1`, [accountId]);
  return member;
}

export const allMembers = (tx: Tx): Promise<MemberFacts[]> => rows(tx, `${SELECT} order by m.name, m.id`);

export interface NewMember {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** False if the account is a member already. */
export async function insertMember(tx: Tx, member: NewMember): Promise<boolean> {
  const count = await touched(
    tx,
    `insert into member (workspace_id, id, account_id, name, is_active, created_at, joined_at, version)
     values (current_workspace(), $1, $2, $3, $4, instant(), case when $4 then instant() end, 1)
     on conflict on constraint uq_member_account do nothing`,
    [member.id, member.accountId, member.name, member.isActive],
  );
  return count === 1;
}

export interface MemberChange {
  readonly name?: string | undefined;
  readonly isActive?: boolean | undefined;
}

/** Changes the member if it still has the expected version (null: whatever it has); false if it has another one by now. */
export async function updateMember(
  tx: Tx,
  id: string,
  change: MemberChange,
  expectedVersion: number | null,
): Promise<boolean> {
  const count = await touched(
    tx,
    `update member set name = coalesce($2, name), is_active = coalesce($3, is_active), version = version + 1,
            joined_at = case when $3 then coalesce(joined_at, instant()) else joined_at end
      where workspace_id = current_workspace() and id = $1 and ($4::integer is null or version = $4)`,
    [id, change.name ?? null, change.isActive ?? null, expectedVersion],
  );
  return count === 1;
}

/** An invited member joins: the name becomes the one they gave. False if they have joined, or were turned away, already. */
export async function joinMember(tx: Tx, accountId: string, name: string | undefined): Promise<boolean> {
  const count = await touched(
    tx,
    `update member set is_active = true, joined_at = instant(), name = coalesce($2, name), version = version + 1
      where workspace_id = current_workspace() and account_id = $1 and joined_at is null`,
    [accountId, name ?? null],
  );
  return count === 1;
}

export async function replaceRoles(tx: Tx, memberId: string, roles: readonly string[]): Promise<void> {
  await touched(tx, 'delete from member_role where workspace_id = current_workspace() and member_id = $1', [
    memberId,
  ]);
  await touched(
    tx,
    'insert into member_role (workspace_id, member_id, role) select current_workspace(), $1, role from unnest($2::text[]) as role',
    [memberId, [...new Set(roles)]],
  );
}

export async function replaceTeams(tx: Tx, memberId: string, teamIds: readonly string[]): Promise<void> {
  await touched(tx, 'delete from team_member where workspace_id = current_workspace() and member_id = $1', [
    memberId,
  ]);
  await touched(
    tx,
    'insert into team_member (workspace_id, team_id, member_id) select current_workspace(), team, $1 from unnest($2::uuid[]) as team',
    [memberId, [...new Set(teamIds)]],
  );
}

/** Active members who hold the role; changes of members wait for each other, so that two cannot each leave the other as last. */
export async function countActiveWith(tx: Tx, role: string): Promise<number> {
  const [count] = await rows<{ n: number }>(
    tx,
    `select count(*)::int as n from member_role r
       join member m on m.workspace_id = r.workspace_id and m.id = r.member_id and m.is_active
      where r.workspace_id = current_workspace() and r.role = $1`,
    [role],
  );
  return count?.n ?? 0;
}

/** One change of members, teams or roles at a time in a workspace; released with the transaction. */
export const lockMembers = (tx: Tx): Promise<unknown> =>
  rows(tx, `select pg_advisory_xact_lock(hashtextextended('staffetta:members ' || current_workspace(), 0))`);

/** Where an account is written to, and in which language. */
export interface AccountAddress {
  readonly email: string;
  readonly locale: string;
}

/** Runs under the narrow role `accounts`; undefined for an account that is gone or deactivated. */
export async function addressOf(tx: Tx, accountId: string): Promise<AccountAddress | undefined> {
  const account = await accountById(tx, accountId);
  return account && !account.isDeactivated ? { email: account.email, locale: account.locale } : undefined;
}

/** Ids of the accounts that have these addresses, by address; runs under the narrow role `accounts`. */
export async function accountsByAddress(tx: Tx, emails: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ email: string; id: string }>(
    tx,
    'select email, id from account where email = any($1)',
    [emails],
  );
  return new Map(found.map(({ email, id }) => [email, id]));
}

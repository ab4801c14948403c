import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';

/** Every function here runs under the narrow role `accounts`. */

export interface AccountFacts {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly locale: string;
  readonly isDeactivated: boolean;
}

const COLUMNS = `id, email, name, password_hash as "passwordHash", locale, deactivated_at is not null as "isDeactivated"`;

export async function accountByEmail(tx: Tx, email: string): Promise<AccountFacts | undefined> {
  const [account] = await rows<AccountFacts>(tx, `select ${COLUMNS} from account where email = $1`, [email]);
  return account;
}

export async function accountById(tx: Tx, id: string): Promise<AccountFacts | undefined> {
  const [account] = await rows<AccountFacts>(tx, `select ${COLUMNS} from account where id = $1`, [id]);
  return account;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly passwordHash?: string | null;
}

/** Finds the account of an address or makes it; two at once end up with the same one. An existing one is left as it is. */
export async function ensureAccount(tx: Tx, account: NewAccount): Promise<AccountFacts> {
  await touched(
    tx,
    `insert into account (id, email, name, password_hash, locale, created_at)
     values ($1, $2, $3, $4, $5, instant()) on conflict (email) do nothing`,
    [newId(), account.email, account.name, account.passwordHash ?? null, account.locale],
  );
  const found = await accountByEmail(tx, account.email);
  if (!found) throw new Error('The account just made is not there.');
  return found;
}

export const setPassword = (tx: Tx, accountId: string, passwordHash: string): Promise<number> =>
  touched(tx, 'update account set password_hash = $2 where id = $1', [accountId, passwordHash]);

/** False if the account has a password already: the first one wins. */
export async function setFirstPassword(tx: Tx, accountId: string, passwordHash: string): Promise<boolean> {
  const sql = 'update account set password_hash = $2 where id = $1 and password_hash is null';
  return (await touched(tx, sql, [accountId, passwordHash])) === 1;
}

/** Takes the name the person gave, while joining for the first time. */
export const setName = (tx: Tx, accountId: string, name: string): Promise<number> =>
  touched(tx, 'update account set name = $2 where id = $1', [accountId, name]);

/** True once somebody can sign in with a password; members of sample workspaces cannot. */
export async function hasAnyone(tx: Tx): Promise<boolean> {
  const [answer] = await rows<{ yes: boolean }>(
    tx,
    'select exists (select from account where password_hash is not null) as yes',
  );
  return answer?.yes ?? false;
}

export interface MembershipFacts {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly memberId: string;
  readonly isActive: boolean;
}

/** The workspaces an account belongs to, the one used last first. */
export async function membershipsOf(tx: Tx, accountId: string): Promise<MembershipFacts[]> {
  await rows(tx, `select set_config('app.account', $1, true)`, [accountId]);
  return rows<MembershipFacts>(
    tx,
    `select m.workspace_id as "workspaceId", w.name as "workspaceName", m.id as "memberId", m.is_active as "isActive"
       from member m
       join workspace w on w.id = m.workspace_id
      where m.account_id = $1
      order by (select max(s.seen_at) from session s where s.account_id = $1 and s.workspace_id = m.workspace_id) desc nulls last,
               w.created_at`,
    [accountId],
  );
}

export const emailsOf = (tx: Tx, ids: readonly string[]): Promise<{ id: string; email: string }[]> =>
  rows(tx, 'select id, email from account where id = any($1)', [ids]);

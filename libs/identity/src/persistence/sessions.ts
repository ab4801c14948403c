import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { Device } from '../domain/visit.js';

/** Every function here runs under the narrow role `accounts`. */

export interface SessionLife {
  readonly idleDays: number;
  readonly maxDays: number;
}

export interface SessionFacts {
  readonly id: string;
  readonly accountId: string;
  readonly workspaceId: string;
  readonly isStale: boolean;
  /** True while its workspace demands a second factor that its account does not have. */
  readonly isHeldBack: boolean;
}

/** Of the session `s`. */
const IS_HELD_BACK = `
  exists (select from workspace w where w.id = s.workspace_id and w.demands_second_factor)
    and not exists (select from second_factor f where f.account_id = s.account_id and f.confirmed_at is not null)`;

/** A session is marked as seen this often at most: reading must not write each time. */
const SEEN_EVERY = `interval '5 minutes'`;

/** When a session ends that is used now: after the idle days, but never past the longest life. */
const END = (createdAt: string, idle: string, max: string): string =>
  `least(instant() + make_interval(days => ${idle}), ${createdAt} + make_interval(days => ${max}))`;

export interface NewSession extends Device {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly workspaceId: string;
}

export async function insertSession(tx: Tx, session: NewSession, life: SessionLife): Promise<string> {
  const id = newId();
  await touched(
    tx,
    `insert into session (id, token_hash, account_id, workspace_id, browser, system, network, created_at, seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, instant(), instant(), ${END('instant()', '$8', '$9')})`,
    [
      ...[id, session.tokenHash, session.accountId, session.workspaceId],
      ...[session.browser, session.system, session.network, life.idleDays, life.maxDays],
    ],
  );
  return id;
}

/** The living session of a token, of an account that is not deactivated. */
export async function findSession(tx: Tx, tokenHash: string): Promise<SessionFacts | undefined> {
  const [session] = await rows<SessionFacts>(
    tx,
    `select s.id, s.account_id as "accountId", s.workspace_id as "workspaceId", s.seen_at < instant() - ${SEEN_EVERY} as "isStale",
            ${IS_HELD_BACK} as "isHeldBack"
       from session s
       join account a on a.id = s.account_id and a.deactivated_at is null
      where s.token_hash = $1 and s.expires_at > instant()`,
    [tokenHash],
  );
  return session;
}

export const touchSession = (tx: Tx, id: string, life: SessionLife): Promise<number> =>
  touched(
    tx,
    `update session set seen_at = instant(), expires_at = ${END('created_at', '$2', '$3')} where id = $1`,
    [id, life.idleDays, life.maxDays],
  );

/** Ends one session and says whose it was, and in which workspace. */
export async function endSession(
  tx: Tx,
  tokenHash: string,
): Promise<{ readonly workspaceId: string; readonly accountId: string } | undefined> {
  const [ended] = await rows<{ workspaceId: string; accountId: string }>(
    tx,
    'delete from session where token_hash = $1 returning workspace_id as "workspaceId", account_id as "accountId"',
    [tokenHash],
  );
  return ended;
}

/** Ends the sessions of an account and its sign-ins half done, in one workspace or in all, and says in which sessions were. */
export async function endSessions(tx: Tx, accountId: string, workspaceId?: string): Promise<string[]> {
  const half = 'delete from sign_in_step where account_id = $1 and ($2::uuid is null or workspace_id = $2)';
  await touched(tx, half, [accountId, workspaceId ?? null]);
  const ended = await rows<{ workspaceId: string }>(
    tx,
    `delete from session where account_id = $1 and ($2::uuid is null or workspace_id = $2)
     returning workspace_id as "workspaceId"`,
    [accountId, workspaceId ?? null],
  );
  return [...new Set(ended.map((session) => session.workspaceId))];
}

/** Sweeps out what has expired; called on sign-in, so that the table stays as large as its use. */
export const sweepSessions = (tx: Tx): Promise<number> =>
  touched(tx, 'delete from session where expires_at <= instant()');

/** Those of the ids that are living sessions of accounts that are not deactivated, and that are not held back. */
export async function livingSessions(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select s.id from session s join account a on a.id = s.account_id and a.deactivated_at is null
      where s.id = any($1) and s.expires_at > instant() and not (${IS_HELD_BACK})`,
    [ids],
  );
  return found.map(({ id }) => id);
}

import { rows } from '#database';
import type { Tx } from '#database';

/** Everything here runs under the narrow role `timer`: the mailbox belongs to no workspace. */

export interface MailboxState {
  readonly uidValidity: string;
  /** The last one that was taken; those after it are new. */
  readonly lastUid: number;
  readonly readAt: Date | null;
  readonly failingSince: Date | null;
  readonly failure: string | null;
  /** Mails that named no workspace. */
  readonly astray: number;
}

export async function mailboxState(tx: Tx, name: string): Promise<MailboxState | undefined> {
  const [state] = await rows<MailboxState>(
    tx,
    `select uid_validity as "uidValidity", last_uid::float8 as "lastUid", read_at as "readAt", failing_since as "failingSince", failure,
            astray::float8 as astray from mailbox where name = $1`,
    [name],
  );
  return state;
}

/** How long ago the mailbox was read to its end, and how long the oldest mail seen in it has waited (s); null for never and for none. */
export interface MailboxLag {
  readonly lookSeconds: number | null;
  readonly unreadSeconds: number | null;
}

export async function mailboxLag(tx: Tx, name: string): Promise<MailboxLag | undefined> {
  const [lag] = await rows<MailboxLag>(
    tx,
    `select extract(epoch from statement_timestamp() - read_at)::float8 as "lookSeconds",
            extract(epoch from statement_timestamp() - unread_since)::float8 as "unreadSeconds" from mailbox where name = $1`,
    [name],
  );
  return lag;
}

/** Mail was seen that is not taken yet; the oldest of it came then. */
export async function markUnread(tx: Tx, name: string, since: Date): Promise<void> {
  await tx.query(
    `insert into mailbox as m (name, uid_validity, last_uid, unread_since) values ($1, '', 0, $2)
     on conflict on constraint pk_mailbox do update set unread_since = coalesce(m.unread_since, excluded.unread_since)`,
    [name, since],
  );
}

/** Moves on, never back but where the server numbers anew; `astray` more that named nobody. With `isEnd` nothing waits behind. */
export async function moveOn(
  tx: Tx,
  name: string,
  {
    uidValidity,
    lastUid,
    astray,
    isEnd,
  }: {
    readonly uidValidity: string;
    readonly lastUid: number;
    readonly astray: number;
    readonly isEnd: boolean;
  },
): Promise<void> {
  await tx.query(
    `insert into mailbox as m (name, uid_validity, last_uid, read_at, astray) values ($1, $2, $3, case when $5 then statement_timestamp() end, $4)
     on conflict on constraint pk_mailbox do update
       set last_uid = case when m.uid_validity = excluded.uid_validity then greatest(m.last_uid, excluded.last_uid) else excluded.last_uid end,
           uid_validity = excluded.uid_validity, read_at = coalesce(excluded.read_at, m.read_at), failing_since = null, failure = null,
           unread_since = case when not $5 then m.unread_since end,
           astray = m.astray + excluded.astray`,
    [name, uidValidity, lastUid, astray, isEnd],
  );
}

/** It could not be read; since when stays said until it can. */
export async function markFailing(tx: Tx, name: string, failure: string): Promise<void> {
  await tx.query(
    `insert into mailbox as m (name, uid_validity, last_uid, failing_since, failure) values ($1, '', 0, statement_timestamp(), $2)
     on conflict on constraint pk_mailbox do update
       set failing_since = coalesce(m.failing_since, excluded.failing_since), failure = excluded.failure`,
    [name, failure],
  );
}

/** Whose these tags are. */
export const workspacesByTags = (tx: Tx, tags: readonly string[]): Promise<{ id: string }[]> =>
  rows(tx, 'select workspace_id as id from address_key where tag = any($1) order by workspace_id', [tags]);

/** The workspace a connector belongs to. */
export async function workspaceOfConnector(tx: Tx, connectorId: string): Promise<string | undefined> {
  const [found] = await rows<{ id: string }>(
    tx,
    'select workspace_id as id from call_connector where id = $1',
    [connectorId],
  );
  return found?.id;
}

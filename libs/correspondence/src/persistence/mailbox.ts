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

/** Moves on, never back but where the server numbers anew; `astray` more that named nobody. */
export async function moveOn(
  tx: Tx,
  name: string,
  {
    uidValidity,
    lastUid,
    astray,
  }: { readonly uidValidity: string; readonly lastUid: number; readonly astray: number },
): Promise<void> {
  await tx.query(
    `insert into mailbox as m (name, uid_validity, last_uid, read_at, astray) values ($1, $2, $3, statement_timestamp(), $4)
     on conflict on constraint pk_mailbox do update
       set last_uid = case when m.uid_validity = excluded.uid_validity then greatest(m.last_uid, excluded.last_uid) else excluded.last_uid end,
           uid_validity = excluded.uid_validity, read_at = excluded.read_at, failing_since = null, failure = null,
           astray = m.astray + excluded.astray`,
    [name, uidValidity, lastUid, astray],
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

/** Workspaces in which a message is due, or was begun and never finished. */
export async function workspacesWithPost(tx: Tx): Promise<string[]> {
  const found = await rows<{ workspaceId: string }>(
    tx,
    `select distinct workspace_id as "workspaceId" from message
      where state in ('waiting','sending') and next_at <= statement_timestamp()`,
  );
  return found.map(({ workspaceId }) => workspaceId);
}

import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { atOnceUnsaid } from '../../domain/mail/preferences.js';

const AT_ONCE_UNSAID = atOnceUnsaid('push');

/** Plans a message about each of these tellings to every device of its member that wants it; one statement. */
export async function planPushes(
  tx: Tx,
  workspaceId: string,
  notificationIds: readonly string[],
): Promise<void> {
  if (notificationIds.length === 0) return;
  await tx.query(
    `insert into push_message (workspace_id, id, subscription_id, notification_id, state, next_at, created_at)
     select n.workspace_id, uuidv7(), s.id, n.id, 'waiting', n.shown_from, instant()
       from notification n
       join push_subscription s on s.workspace_id = n.workspace_id and s.member_id = n.member_id
       left join notification_preference p
         on p.workspace_id = n.workspace_id and p.member_id = n.member_id and p.channel = 'push' and p.kind = n.kind
      where n.workspace_id = $1 and n.id = any($2)
        and coalesce(p.mode, case when n.kind = any($3) then 'at_once' end) = 'at_once'
     on conflict on constraint uq_push_message_once do nothing`,
    [workspaceId, notificationIds, AT_ONCE_UNSAID],
  );
}

/** A message that says only that messages arrive. */
export const planTestPush = (tx: Tx, workspaceId: string, subscriptionId: string): Promise<unknown> =>
  tx.query(
    `insert into push_message (workspace_id, id, subscription_id, state, next_at, created_at)
     values ($1, $2, $3, 'waiting', instant(), instant())`,
    [workspaceId, newId(), subscriptionId],
  );

/** Under the timer's role: workspaces in which a message is due, or was begun and never finished. */
export async function workspacesWithPush(tx: Tx): Promise<string[]> {
  const found = await rows<{ workspaceId: string }>(
    tx,
    `select distinct workspace_id as "workspaceId" from push_message
      where state in ('waiting','sending') and next_at <= statement_timestamp()`,
  );
  return found.map(({ workspaceId }) => workspaceId);
}

/** What somebody began to send and never finished may have arrived: it is not sent again. */
export const giveUpUnknownPushes = (tx: Tx, workspaceId: string): Promise<number> =>
  touched(
    tx,
    `update push_message set state = 'unknown', claim = null, settled_at = instant()
      where workspace_id = $1 and state = 'sending' and next_at <= instant()`,
    [workspaceId],
  );

export interface ClaimedPush {
  readonly id: string;
  readonly subscriptionId: string;
  readonly memberId: string;
  readonly notificationId: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Takes what is due; what another process takes is skipped. */
export const claimPushes = (
  tx: Tx,
  workspaceId: string,
  { claim, holdMs, limit }: { readonly claim: string; readonly holdMs: number; readonly limit: number },
): Promise<ClaimedPush[]> =>
  rows(
    tx,
    `with taken as (
       select id from push_message where workspace_id = $1 and state = 'waiting' and next_at <= instant()
        order by next_at limit $4 for update skip locked)
     update push_message m set state = 'sending', claim = $2, next_at = instant() + $3 * interval '1 millisecond'
       from push_subscription s
      where m.workspace_id = $1 and m.id = any(array(select id from taken))
        and s.workspace_id = $1 and s.id = m.subscription_id
     returning m.id, m.subscription_id as "subscriptionId", s.member_id as "memberId", m.notification_id as "notificationId",
       m.attempts, m.created_at as "createdAt", s.endpoint, s.p256dh, s.auth`,
    [workspaceId, claim, holdMs, limit],
  );

export type PushOutcome =
  | { readonly state: 'sent' | 'skipped' | 'failed' | 'unknown' }
  | { readonly state: 'waiting'; readonly at: Date; readonly isAttempt: boolean };

export const settlePush = (
  tx: Tx,
  workspaceId: string,
  { id, claim }: { readonly id: string; readonly claim: string },
  outcome: PushOutcome,
): Promise<number> =>
  touched(
    tx,
    `update push_message
        set state = $4, next_at = $5, claim = null, attempts = attempts + $6,
            settled_at = case when $4 <> 'waiting' then instant() end
      where workspace_id = $1 and id = $2 and claim = $3 and state = 'sending'`,
    [
      ...[workspaceId, id, claim, outcome.state],
      ...(outcome.state === 'waiting' ? [outcome.at, outcome.isAttempt ? 1 : 0] : [null, 1]),
    ],
  );

export const forgetPushes = (tx: Tx, workspaceId: string, before: Date): Promise<number> =>
  touched(tx, 'delete from push_message where workspace_id = $1 and created_at < $2', [workspaceId, before]);

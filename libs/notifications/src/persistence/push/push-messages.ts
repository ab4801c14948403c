import { touched } from '#database';
import type { OutboxTable, Tx } from '#database';
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

/** A message that is due, with its device. */
export interface DuePush {
  readonly subscriptionId: string;
  readonly memberId: string;
  /** The session in which the device was turned on; null for one from before sessions were noted. */
  readonly sessionId: string | null;
  readonly notificationId: string | null;
  readonly createdAt: Date;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export const PUSHES: OutboxTable = {
  ...{ name: 'push_message', settledAt: 'settled_at' },
  beside: { from: 'push_subscription s', where: 's.workspace_id = $1 and s.id = m.subscription_id' },
  columns: `m.subscription_id as "subscriptionId", s.member_id as "memberId", s.session_id as "sessionId",
    m.notification_id as "notificationId", m.created_at as "createdAt", s.endpoint, s.p256dh, s.auth`,
};

export const forgetPushes = (tx: Tx, workspaceId: string, before: Date): Promise<number> =>
  touched(tx, 'delete from push_message where workspace_id = $1 and created_at < $2', [workspaceId, before]);

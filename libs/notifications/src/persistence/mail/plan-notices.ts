import type { Tx } from '#database';
import { atOnceUnsaid } from '../../domain/mail/preferences.js';

const AT_ONCE_UNSAID = atOnceUnsaid('mail');

/** Plans a mail about each of these notifications whose member wants one at once; one statement. */
export async function planNotices(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `insert into mail_message (workspace_id, id, member_id, kind, key, notification_id, state, next_at, created_at)
     select n.workspace_id, uuidv7(), n.member_id, 'notice', 'notice ' || n.id, n.id, 'waiting', n.shown_from, instant()
       from notification n
       left join notification_preference p
         on p.workspace_id = n.workspace_id and p.member_id = n.member_id and p.channel = 'mail' and p.kind = n.kind
      where n.workspace_id = $1 and n.id = any($2)
        and coalesce(p.mode, case when n.kind = any($3) then 'at_once' end) = 'at_once'
     on conflict on constraint uq_mail_message_once do nothing`,
    [workspaceId, ids, AT_ONCE_UNSAID],
  );
}

import { rows, touched } from '#database';
import type { OutboxTable, Tx } from '#database';
import { newId } from '#kernel';
import type { Notice } from '../../domain/mail/notice.js';
import type { NotificationKind } from '../../domain/telling.js';

export type MailKind = 'notice' | 'daily' | 'pacing' | 'weekly' | 'test';

export interface NewMail {
  readonly memberId: string;
  readonly kind: MailKind;
  /** One mail per member and key, whatever is planned twice. */
  readonly key: string;
  readonly notificationId: string | null;
  readonly at: Date;
}

export async function planMails(tx: Tx, workspaceId: string, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  const items = mails.map((mail) => ({ ...mail, id: newId(), at: mail.at.toISOString() }));
  await tx.query(
    `insert into mail_message (workspace_id, id, member_id, kind, key, notification_id, state, next_at, created_at)
     select $1, m.id, m."memberId", m.kind, m.key, m."notificationId", 'waiting', m.at, instant()
       from jsonb_to_recordset($2::jsonb) as m(id uuid, "memberId" uuid, kind text, key text, "notificationId" uuid, at timestamptz)
     on conflict on constraint uq_mail_message_once do nothing`,
    [workspaceId, JSON.stringify(items)],
  );
}

/** A mail that is due. */
export interface DueMail {
  readonly memberId: string;
  readonly kind: MailKind;
  readonly notificationId: string | null;
  readonly createdAt: Date;
}

export const MAILS: OutboxTable = {
  ...{ name: 'mail_message', settledAt: 'settled_at' },
  columns: `m.member_id as "memberId", m.kind, m.notification_id as "notificationId", m.created_at as "createdAt"`,
};

/** One that is still unread. */
export async function unreadNotice(tx: Tx, workspaceId: string, id: string): Promise<Notice | undefined> {
  const [found] = await rows<Notice>(
    tx,
    `select id, kind, lead_id as "leadId", facts from notification
      where workspace_id = $1 and id = $2 and read_at is null`,
    [workspaceId, id],
  );
  return found;
}

/** What a member was told within a day and has not read, of these kinds; none that a mail of its own told. */
export const collectedNotices = (
  tx: Tx,
  workspaceId: string,
  memberId: string,
  kinds: readonly NotificationKind[],
): Promise<Notice[]> =>
  rows(
    tx,
    `select n.id, n.kind, n.lead_id as "leadId", n.facts from notification n
      where n.workspace_id = $1 and n.member_id = $2 and n.kind = any($3) and n.read_at is null
        and n.shown_from <= instant() and n.shown_from > instant() - interval '24 hours'
        and not exists (select 1 from mail_message m where m.workspace_id = n.workspace_id and m.notification_id = n.id and m.state <> 'skipped')
      order by n.shown_from desc, n.id desc limit 50`,
    [workspaceId, memberId, kinds],
  );

export const forgetMails = (tx: Tx, workspaceId: string, before: Date): Promise<number> =>
  touched(tx, 'delete from mail_message where workspace_id = $1 and created_at < $2', [workspaceId, before]);

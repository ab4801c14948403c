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

/** A digest that collects for its member. */
export interface Collecting {
  readonly digestId: string;
  readonly memberId: string;
  readonly kinds: readonly NotificationKind[];
  /** What was shown before is no news any more. */
  readonly since: Date;
}

/**
 * Gives a digest what its member was told and has not read, of these kinds, the newest first; what is beyond a page waits for the next.
 *
 * - Each notice is in one digest: however late one is sent, the next tells nothing of it again, and whatever it came too late for is there.
 * - A digest that never left has told nothing; what it had goes to the next one. The same digest, tried again, keeps its own.
 * - What a mail of its own told is in none.
 */
export const collectNotices = (
  tx: Tx,
  workspaceId: string,
  { digestId, memberId, kinds, since }: Collecting,
): Promise<Notice[]> =>
  rows(
    tx,
    `with news as (
       select n.id from notification n
        where n.workspace_id = $1 and n.member_id = $2 and n.kind = any($3) and n.read_at is null
          and n.shown_from <= instant() and n.shown_from > $5
          and (n.digest_id is null or n.digest_id = $4 or exists (
                 select 1 from mail_message m where m.workspace_id = n.workspace_id and m.id = n.digest_id and m.state in ('failed','skipped')))
          and not exists (
                select 1 from mail_message m
                 where m.workspace_id = n.workspace_id and m.notification_id = n.id and m.state not in ('failed','skipped'))
        order by n.shown_from desc, n.id desc limit 50),
     told as (
       update notification n set digest_id = $4
        where n.workspace_id = $1 and n.id = any(array(select id from news))
       returning n.id, n.kind, n.lead_id, n.facts, n.shown_from)
     select id, kind, lead_id as "leadId", facts from told order by shown_from desc, id desc`,
    [workspaceId, memberId, kinds, digestId, since],
  );

export const forgetMails = (tx: Tx, workspaceId: string, before: Date): Promise<number> =>
  touched(tx, 'delete from mail_message where workspace_id = $1 and created_at < $2', [workspaceId, before]);

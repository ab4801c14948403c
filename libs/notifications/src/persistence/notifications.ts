import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { Facts, NotificationKind, Telling } from '../domain/telling.js';
import { planNotices } from './mail/plan-notices.js';
import { planPushes } from './push/push-messages.js';

const INSERT = `
  insert into notification (workspace_id, id, member_id, kind, entry_id, subject_kind, subject_id, lead_id, facts, at, shown_from)
  select $1, t.id, t."memberId", t.kind, t."entryId", t."subjectKind", t."subjectId", t."leadId", t.facts, t.at, t."shownFrom"
    from jsonb_to_recordset($2::jsonb) as t(id uuid, "memberId" uuid, kind text, "entryId" uuid, "subjectKind" text, "subjectId" uuid,
         "leadId" uuid, facts jsonb, at timestamptz, "shownFrom" timestamptz)
  on conflict on constraint uq_notification_once do nothing returning id`;

/** However many, in two statements; what was told already is not told again. Mails and messages to devices are planned with it. */
export async function insertTellings(
  tx: Tx,
  workspaceId: string,
  tellings: readonly Telling[],
): Promise<void> {
  if (tellings.length === 0) return;
  const items = tellings.map((telling) => ({
    ...telling,
    id: newId<'notification'>(),
    at: new Date(telling.at).toISOString(),
    shownFrom: new Date(telling.shownFrom).toISOString(),
  }));
  const told = await rows<{ id: string }>(tx, INSERT, [workspaceId, JSON.stringify(items)]);
  const ids = told.map(({ id }) => id);
  await planNotices(tx, workspaceId, ids);
  await planPushes(tx, workspaceId, ids);
}

/** Takes away what became known before an instant. */
export const forgetBefore = (tx: Tx, workspaceId: string, before: Date): Promise<number> =>
  touched(tx, 'delete from notification where workspace_id = $1 and at < $2', [workspaceId, before]);

export interface Notification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly leadId: string | null;
  readonly facts: Facts;
  readonly at: Date;
  readonly shownFrom: Date;
  readonly isRead: boolean;
}

export interface NotificationFilter {
  readonly memberId: string;
  readonly isUnreadOnly: boolean;
  /** Of these kinds only; all where it is empty. */
  readonly kinds: readonly NotificationKind[];
  readonly limit: number;
  readonly after?: { readonly shownFrom: Date; readonly id: string };
}

/** What its member wants to see: turned off in the product it stays, and is there again when that is taken back. */
const WANTED = `not exists (
  select 1 from notification_preference p
   where p.workspace_id = n.workspace_id and p.member_id = n.member_id and p.channel = 'product' and p.kind = n.kind and p.mode = 'off')`;

/** A member's own, the newest first; up to `limit + 1`. */
export const notificationsOf = (
  tx: Tx,
  workspaceId: string,
  { memberId, isUnreadOnly, kinds, limit, after }: NotificationFilter,
): Promise<Notification[]> =>
  rows<Notification>(
    tx,
    `select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", lead_id as "leadId", facts, at,
            shown_from as "shownFrom", read_at is not null as "isRead"
       from notification n
      where workspace_id = $1 and member_id = $2 and shown_from <= instant() and ($3 or read_at is null)
        and ($4::timestamptz is null or (shown_from, id) < ($4, $5::uuid))
        and (cardinality($7::text[]) = 0 or kind = any($7)) and ${WANTED}
      order by shown_from desc, id desc limit $6`,
    [workspaceId, memberId, !isUnreadOnly, after?.shownFrom ?? null, after?.id ?? null, limit + 1, kinds],
  );

/** How many of those that are shown a member has not read. */
export async function countUnread(tx: Tx, workspaceId: string, memberId: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    tx,
    `select count(*)::int as count from notification n
      where workspace_id = $1 and member_id = $2 and shown_from <= instant() and read_at is null and ${WANTED}`,
    [workspaceId, memberId],
  );
  return row?.count ?? 0;
}

/** Marks one as read or not; false when the member has no such. */
export const markOne = async (
  tx: Tx,
  workspaceId: string,
  { memberId, id, isRead }: { readonly memberId: string; readonly id: string; readonly isRead: boolean },
): Promise<boolean> =>
  (await touched(
    tx,
    `update notification set read_at = case when $4 then coalesce(read_at, instant()) end
      where workspace_id = $1 and member_id = $2 and id = $3`,
    [workspaceId, memberId, id, isRead],
  )) === 1;

/** Marks everything that is shown as read, all under one instant. */
export const markAll = (tx: Tx, workspaceId: string, memberId: string, at: Date): Promise<number> =>
  touched(
    tx,
    `update notification n set read_at = $3
      where workspace_id = $1 and member_id = $2 and shown_from <= instant() and read_at is null and ${WANTED}`,
    [workspaceId, memberId, at],
  );

/** Marks as not read what was read under one instant. */
export const unmarkAll = (tx: Tx, workspaceId: string, memberId: string, at: Date): Promise<number> =>
  touched(
    tx,
    'update notification set read_at = null where workspace_id = $1 and member_id = $2 and read_at = $3',
    [workspaceId, memberId, at],
  );

/** The newest that is shown by an instant, and how many there are. */
export async function shownBy(
  tx: Tx,
  workspaceId: string,
  memberId: string,
  asOf: Date,
): Promise<{ readonly newest: string | null; readonly count: number }> {
  const [row] = await rows<{ newest: string | null; count: number }>(
    tx,
    `select (array_agg(id order by shown_from desc, id desc))[1] as newest, count(*)::int as count from notification n
      where workspace_id = $1 and member_id = $2 and shown_from <= $3 and ${WANTED}`,
    [workspaceId, memberId, asOf],
  );
  return row ?? { newest: null, count: 0 };
}

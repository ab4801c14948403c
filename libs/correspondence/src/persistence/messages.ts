import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { MessageKind, Outcome } from '../domain/judge-mail.js';
import type { UnmatchedReason } from '../domain/match.js';
import type { MessageState } from '../domain/message-state.js';

export interface Message {
  readonly id: string;
  readonly channel: 'email' | 'call';
  readonly kind: MessageKind;
  readonly direction: 'in' | 'out';
  readonly state: MessageState;
  readonly leadId: string | null;
  readonly memberId: string | null;
  readonly attemptId: string | null;
  readonly outcome: Outcome | null;
  readonly reason: UnmatchedReason | null;
  readonly sender: string | null;
  readonly recipients: readonly string[];
  readonly subject: string | null;
  readonly body: string | null;
  readonly occurredAt: Date;
}

export interface NewMessage extends Omit<Message, 'attemptId'> {
  /** Of a mail its `Message-ID`, of a call its connector and id there: once in a workspace. */
  readonly externalId: string;
  /** Ids of what it answers, the nearest first. */
  readonly thread: readonly string[];
  /** A hit as it came; null for mails. */
  readonly raw: string | null;
  /** As its author calls themselves; left out where nothing says it. */
  readonly authorName?: string | null;
}

const COLUMNS = `id, channel, kind, direction, state, lead_id as "leadId", member_id as "memberId", attempt_id as "attemptId", outcome, reason,
  sender, recipients, subject, body, occurred_at as "occurredAt"`;

/** False when it is known already. What waits to be sent is due at once. */
export async function insertMessage(tx: Tx, workspaceId: string, message: NewMessage): Promise<boolean> {
  const count = await touched(
    tx,
    `insert into message (workspace_id, id, channel, kind, direction, state, external_id, thread, lead_id, member_id, outcome, reason,
                          sender, author_name, recipients, subject, body, raw, occurred_at, recorded_at, next_at)
     select $1, m.id, m.channel, m.kind, m.direction, m.state, m."externalId", m.thread, m."leadId", m."memberId", m.outcome, m.reason,
            m.sender, m."authorName", m.recipients, m.subject, m.body, m.raw, m."occurredAt", instant(), case when m.state = 'waiting' then instant() end
       from jsonb_to_record($2::jsonb) as m(id uuid, channel text, kind text, direction text, state text, "externalId" text, thread text[],
            "leadId" uuid, "memberId" uuid, outcome text, reason text, sender text, "authorName" text, recipients text[], subject text, body text, raw text,
            "occurredAt" timestamptz)
     on conflict on constraint uq_message_once do nothing`,
    [workspaceId, JSON.stringify(message)],
  );
  return count === 1;
}

export const linkAttempt = (tx: Tx, workspaceId: string, id: string, attemptId: string): Promise<number> =>
  touched(tx, 'update message set attempt_id = $3 where workspace_id = $1 and id = $2', [
    ...[workspaceId, id, attemptId],
  ]);

/** Says why a message was not to be sent any more. */
export const giveReason = (
  tx: Tx,
  workspaceId: string,
  id: string,
  reason: UnmatchedReason,
): Promise<number> =>
  touched(tx, 'update message set reason = $3 where workspace_id = $1 and id = $2', [
    ...[workspaceId, id, reason],
  ]);

/** The lead of the first of these mails, in their order, that belongs to one. */
export async function leadOfThread(
  tx: Tx,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<string | undefined> {
  const [found] = await rows<{ leadId: string }>(
    tx,
    `select lead_id as "leadId" from message where workspace_id = $1 and external_id = any($2) and lead_id is not null
      order by array_position($2::text[], external_id) limit 1`,
    [workspaceId, messageIds],
  );
  return found?.leadId;
}

/** Mails of ours that came back. */
export const markBounced = (tx: Tx, workspaceId: string, messageIds: readonly string[]): Promise<number> =>
  touched(
    tx,
    `update message set state = 'bounced'
      where workspace_id = $1 and external_id = any($2) and state in ('sent','unknown')`,
    [workspaceId, messageIds],
  );

/** The last mail of a lead that was sent or came, for the next one to answer. */
export async function lastMail(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<{ readonly messageId: string; readonly thread: readonly string[] } | undefined> {
  const [found] = await rows<{ messageId: string; thread: string[] }>(
    tx,
    `select external_id as "messageId", thread from message
      where workspace_id = $1 and lead_id = any($2::uuid[]) and channel = 'email' and kind = 'written' and state in ('matched','sent')
        and external_id like '<%' order by occurred_at desc, id desc limit 1`,
    [workspaceId, leadIds],
  );
  return found;
}

export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** The messages of these leads, the newest first, and one more than the limit where there are more. */
export const messagesOfLeads = (
  tx: Tx,
  workspaceId: string,
  { leadIds, before, limit }: { leadIds: readonly string[]; before: Place | undefined; limit: number },
): Promise<Message[]> =>
  rows(
    tx,
    `select ${COLUMNS} from message
      where workspace_id = $1 and lead_id = any($2::uuid[])
        and ($3::timestamptz is null or (occurred_at, id) < ($3, $4::uuid))
      order by occurred_at desc, id desc limit $5`,
    [workspaceId, leadIds, before?.at ?? null, before?.id ?? null, limit + 1],
  );

/** What no lead was found for, the newest first, and one more than the limit; of one member, or of all. */
export const unmatchedMessages = (
  tx: Tx,
  workspaceId: string,
  { memberId, before, limit }: { memberId: string | null; before: Place | undefined; limit: number },
): Promise<Message[]> =>
  rows(
    tx,
    `select ${COLUMNS} from message
      where workspace_id = $1 and lead_id is null and state = 'unmatched' and ($2::uuid is null or member_id = $2)
        and ($3::timestamptz is null or (occurred_at, id) < ($3, $4::uuid))
      order by occurred_at desc, id desc limit $5`,
    [workspaceId, memberId, before?.at ?? null, before?.id ?? null, limit + 1],
  );

/** Gives an unmatched message to a lead; undefined when somebody did so before, or dismissed it. */
export async function assignMessage(
  tx: Tx,
  workspaceId: string,
  { id, leadId, memberId }: { id: string; leadId: string; memberId: string | null },
): Promise<Message | undefined> {
  const [found] = await rows<Message>(
    tx,
    `update message set lead_id = $3, state = 'matched', reason = null
      where workspace_id = $1 and id = $2 and state = 'unmatched' and ($4::uuid is null or member_id = $4) returning ${COLUMNS}`,
    [workspaceId, id, leadId, memberId],
  );
  return found;
}

export const dismissMessage = (
  tx: Tx,
  workspaceId: string,
  { id, memberId }: { id: string; memberId: string | null },
): Promise<number> =>
  touched(
    tx,
    `update message set state = 'dismissed'
      where workspace_id = $1 and id = $2 and state = 'unmatched' and ($3::uuid is null or member_id = $3)`,
    [workspaceId, id, memberId],
  );

/** A message that waits, with what becomes a record of it; undefined when it does not wait any more, or is not within reach. */
export async function waitingMessage(
  tx: Tx,
  workspaceId: string,
  { id, memberId }: { id: string; memberId: string | null },
): Promise<(Message & Pick<NewMessage, 'externalId' | 'authorName'>) | undefined> {
  const [found] = await rows<Message & Pick<NewMessage, 'externalId' | 'authorName'>>(
    tx,
    `select ${COLUMNS}, external_id as "externalId", author_name as "authorName" from message
      where workspace_id = $1 and id = $2 and state = 'unmatched' and ($3::uuid is null or member_id = $3) for update`,
    [workspaceId, id, memberId],
  );
  return found;
}

/** What waited for a lead, or was about none, makes room for the same mail with its lead. */
export const deleteWaiting = (tx: Tx, workspaceId: string, externalId: string): Promise<number> =>
  touched(tx, 'delete from message where workspace_id = $1 and external_id = $2 and lead_id is null', [
    ...[workspaceId, externalId],
  ]);

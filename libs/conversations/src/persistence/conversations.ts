import type { ConversationKind, ConversationStatus } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Conversation } from '../domain/conversation.js';
import type { Sight } from './sight.sql.js';

const COLUMNS = `c.id, c.kind, c.channel, c.source, c.external_id as "externalId", c.subject, c.handle,
  c.person_id as "personId", c.touch_id as "touchId", c.status, c.priority, c.owner_id as "ownerId",
  c.opened_at as "openedAt", c.stirred_at as "stirredAt", c.version`;

/** Makes it unless its source told of it before; true when it was made. */
export const insertConversation = async (
  tx: Tx,
  workspaceId: string,
  conversation: Omit<Conversation, 'version'>,
): Promise<boolean> =>
  (await touched(
    tx,
    `insert into conversation (workspace_id, id, kind, channel, source, external_id, subject, handle, person_id, touch_id,
                               status, priority, owner_id, opened_at, stirred_at)
     select $1, v.id, v.kind, v.channel, v.source, v."externalId", v.subject, v.handle, v."personId", v."touchId",
            v.status, v.priority, v."ownerId", v."openedAt", v."stirredAt"
       from jsonb_to_record($2::jsonb)
         as v(id uuid, kind text, channel text, source text, "externalId" text, subject text, handle text, "personId" uuid,
              "touchId" uuid, status text, priority text, "ownerId" uuid, "openedAt" timestamptz, "stirredAt" timestamptz)
     on conflict (workspace_id, source, external_id) do nothing`,
    [workspaceId, JSON.stringify(conversation)],
  )) === 1;

export const conversationById = async (
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<Conversation | undefined> => {
  const sql = `select ${COLUMNS} from conversation c where workspace_id = $1 and id = $2`;
  return (await rows<Conversation>(tx, sql, [workspaceId, id]))[0];
};

/** The same, locked until the transaction ends. */
export const lockConversation = async (
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<Conversation | undefined> => {
  const sql = `select ${COLUMNS} from conversation c where workspace_id = $1 and id = $2 for update`;
  return (await rows<Conversation>(tx, sql, [workspaceId, id]))[0];
};

/** The one its source told of before. */
export const conversationOfSource = async (
  tx: Tx,
  workspaceId: string,
  source: string,
  externalId: string,
): Promise<string | undefined> =>
  (
    await rows<{ id: string }>(
      tx,
      'select id from conversation where workspace_id = $1 and source = $2 and external_id = $3',
      [workspaceId, source, externalId],
    )
  )[0]?.id;

type Changeable = Pick<
  Conversation,
  'status' | 'priority' | 'ownerId' | 'personId' | 'touchId' | 'stirredAt'
>;

/** The touch it is on the timeline of its person. */
export const cameBy = (tx: Tx, workspaceId: string, id: string, touchId: string): Promise<number> =>
  touched(tx, 'update conversation set touch_id = $3 where workspace_id = $1 and id = $2', [
    ...[workspaceId, id, touchId],
  ]);

/** Writes a locked conversation as it now is; it becomes its next version. */
export async function writeConversation(
  tx: Tx,
  workspaceId: string,
  id: string,
  { status, priority, ownerId, personId, touchId, stirredAt }: Changeable,
): Promise<void> {
  await touched(
    tx,
    `update conversation set status = $3, priority = $4, owner_id = $5, person_id = $6, touch_id = $7,
            stirred_at = greatest(stirred_at, $8), version = version + 1
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, status, priority, ownerId, personId, touchId, stirredAt],
  );
}

export interface ConversationFilter {
  readonly kind?: ConversationKind | undefined;
  readonly statuses?: readonly ConversationStatus[] | undefined;
  /** `none`: nobody has it. */
  readonly owner?: string | undefined;
  readonly personId?: string | undefined;
  /** Those of any of these leads. */
  readonly leadIds?: readonly string[] | undefined;
  readonly after?: { readonly stirredAt: Date; readonly id: string } | undefined;
  readonly limit: number;
}

export interface ListedConversation extends Conversation {
  readonly lastText: string | null;
  readonly messages: number;
  readonly leadId: string | null;
}

/** Up to `limit + 1` of those in sight, what stirred last first. */
export const listConversations = (
  tx: Tx,
  workspaceId: string,
  { kind, statuses, owner, personId, leadIds, after, limit }: ConversationFilter,
  sight: Sight,
): Promise<ListedConversation[]> => {
  const { condition, values } = sight(10);
  return rows(
    tx,
    `select ${COLUMNS}, last.text as "lastText", coalesce(last.count, 0)::int as messages, made.lead_id as "leadId"
       from conversation c
       left join lateral (
         select m.text, count(*) over () as count from conversation_message m
          where m.workspace_id = c.workspace_id and m.conversation_id = c.id order by m.said_at desc, m.id desc limit 1) last on true
       left join conversation_lead made on made.workspace_id = c.workspace_id and made.conversation_id = c.id and made.way = 'made'
      where c.workspace_id = $1
        and ($2::text is null or c.kind = $2)
        and ($3::text[] is null or c.status = any($3))
        and ($4::text is null or case when $4 = 'none' then c.owner_id is null else c.owner_id = $4::uuid end)
        and ($5::uuid is null or c.person_id = $5)
        and ($6::uuid[] is null or exists (select 1 from conversation_lead l
             where l.workspace_id = c.workspace_id and l.conversation_id = c.id and l.lead_id = any($6)))
        and ($7::timestamptz is null or (c.stirred_at, c.id) < ($7, $8::uuid))
        and ${condition}
      order by c.stirred_at desc, c.id desc limit $9`,
    [
      ...[workspaceId, kind ?? null, statuses ?? null, owner ?? null, personId ?? null, leadIds ?? null],
      ...[after?.stirredAt ?? null, after?.id ?? null, limit + 1],
      ...values,
    ],
  );
};

/** Whether it is there and in sight. */
export const seenConversation = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  sight: Sight,
): Promise<boolean> => {
  const { condition, values } = sight(3);
  const sql = `select 1 from conversation c where c.workspace_id = $1 and c.id = $2 and ${condition}`;
  return (await rows(tx, sql, [workspaceId, id, ...values])).length > 0;
};

/** Ids and versions of those in sight that stirred last: what a board tells, without words. */
export const stirOfConversations = async (
  tx: Tx,
  workspaceId: string,
  shown: number,
  sight: Sight,
): Promise<Readonly<Record<string, number>>> => {
  const { condition, values } = sight(3);
  const sql = `select c.id, c.version from conversation c where c.workspace_id = $1 and ${condition}
                order by c.stirred_at desc, c.id desc limit $2`;
  const found = await rows<{ id: string; version: number }>(tx, sql, [workspaceId, shown, ...values]);
  return Object.fromEntries(found.map(({ id, version }) => [id, version]));
};

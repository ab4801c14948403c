import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { ConversationMessage } from '../domain/conversation.js';

/** Adds it unless the same one of its source is there; true when it was added. */
export const insertMessage = async (
  tx: Tx,
  workspaceId: string,
  conversationId: string,
  message: ConversationMessage,
): Promise<boolean> =>
  (await touched(
    tx,
    `insert into conversation_message
       (workspace_id, id, conversation_id, external_id, direction, author, member_id, text, evidence, said_at, recorded_at)
     select $1, v.id, $2, v."externalId", v.direction, v.author, v."memberId", v.text, v.evidence, v."saidAt", instant()
       from jsonb_to_record($3::jsonb)
         as v(id uuid, "externalId" text, direction text, author text, "memberId" uuid, text text, evidence text, "saidAt" timestamptz)
     on conflict (workspace_id, conversation_id, external_id) do nothing`,
    [workspaceId, conversationId, JSON.stringify(message)],
  )) === 1;

/** So many are shown, the latest. */
const MOST_SHOWN = 500;

/** What was said, the first word first; of very long ones the end. */
export const messagesOf = async (
  tx: Tx,
  workspaceId: string,
  conversationId: string,
): Promise<ConversationMessage[]> =>
  (
    await rows<ConversationMessage>(
      tx,
      `select id, external_id as "externalId", direction, author, member_id as "memberId", text, evidence, said_at as "saidAt"
         from conversation_message where workspace_id = $1 and conversation_id = $2 order by said_at desc, id desc limit $3`,
      [workspaceId, conversationId, MOST_SHOWN],
    )
  ).reverse();

import { rows, touched } from '#database';
import type { Tx } from '#database';

export interface LinkedLead {
  readonly leadId: string;
  readonly way: 'made' | 'handed';
  readonly linkedAt: Date;
}

export interface Change {
  readonly id: string;
  readonly field: 'status' | 'owner' | 'priority';
  readonly was: string | null;
  readonly becomes: string | null;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

/** Says that a lead and a conversation belong together; once. */
export const linkLead = (
  tx: Tx,
  workspaceId: string,
  conversationId: string,
  { leadId, way, linkedAt }: LinkedLead,
  memberId: string | null,
): Promise<number> =>
  touched(
    tx,
    `insert into conversation_lead (workspace_id, conversation_id, lead_id, way, linked_by, linked_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, conversation_id, lead_id) do update set way = excluded.way where excluded.way = 'made'`,
    [workspaceId, conversationId, leadId, way, memberId, linkedAt],
  );

export const leadsOfConversation = (tx: Tx, workspaceId: string, id: string): Promise<LinkedLead[]> =>
  rows(
    tx,
    `select lead_id as "leadId", way, linked_at as "linkedAt" from conversation_lead
      where workspace_id = $1 and conversation_id = $2 order by linked_at, lead_id`,
    [workspaceId, id],
  );

export const insertChange = (
  tx: Tx,
  workspaceId: string,
  conversationId: string,
  { id, field, was, becomes, changedBy, changedAt }: Change,
): Promise<number> =>
  touched(
    tx,
    `insert into conversation_change (workspace_id, id, conversation_id, field, was, becomes, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspaceId, id, conversationId, field, was, becomes, changedBy, changedAt],
  );

export const changesOf = (tx: Tx, workspaceId: string, conversationId: string): Promise<Change[]> =>
  rows(
    tx,
    `select id, field, was, becomes, changed_by as "changedBy", changed_at as "changedAt" from conversation_change
      where workspace_id = $1 and conversation_id = $2 order by changed_at, id`,
    [workspaceId, conversationId],
  );

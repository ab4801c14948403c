import { rows } from '#database';
import type { Tx } from '#database';
import type { OpenDecision } from '../domain/agenda.js';
import type { DecisionStatus } from '../domain/decision.js';
import type { ReviewDecisionRow } from './review-decision.row.js';

export type KeptDecision = Omit<ReviewDecisionRow, 'workspaceId'>;

const DECISION = `id, review_id as "reviewId", agreement_id as "agreementId", text, owner_id as "ownerId", due_on::text as "dueOn", status,
  item_place as "itemPlace", decided_at as "decidedAt", settled_at as "settledAt"`;

export const decisionsOf = (tx: Tx, workspaceId: string, reviewId: string): Promise<KeptDecision[]> =>
  rows<KeptDecision>(
    tx,
    `select ${DECISION} from review_decision where workspace_id = $1 and review_id = $2 order by decided_at, id`,
    [workspaceId, reviewId],
  );

/** Those of earlier reviews that nobody has done: they stand on the next agenda. */
export const openDecisionsOf = (tx: Tx, workspaceId: string, agreementId: string): Promise<OpenDecision[]> =>
  rows<OpenDecision>(
    tx,
    `select id as "decisionId", owner_id as "ownerId", due_on::text as "dueOn" from review_decision
      where workspace_id = $1 and agreement_id = $2 and status = 'open' order by due_on, id`,
    [workspaceId, agreementId],
  );

export async function lockDecision(tx: Tx, workspaceId: string, id: string): Promise<KeptDecision | null> {
  const [found] = await rows<KeptDecision>(
    tx,
    `select ${DECISION} from review_decision where workspace_id = $1 and id = $2 for update`,
    [workspaceId, id],
  );
  return found ?? null;
}

export const insertDecision = (
  tx: Tx,
  workspaceId: string,
  {
    id,
    reviewId,
    agreementId,
    text,
    ownerId,
    dueOn,
    itemPlace,
  }: Omit<KeptDecision, 'status' | 'decidedAt' | 'settledAt'>,
): Promise<unknown> =>
  tx.query(
    `insert into review_decision (workspace_id, id, review_id, agreement_id, text, owner_id, due_on, status, item_place, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, instant())`,
    [workspaceId, id, reviewId, agreementId, text, ownerId, dueOn, itemPlace],
  );

export const settleDecision = (
  tx: Tx,
  workspaceId: string,
  id: string,
  status: DecisionStatus,
): Promise<unknown> =>
  tx.query(
    `update review_decision set status = $3, settled_at = case when $3 = 'open' then null else instant() end where workspace_id = $1 and id = $2`,
    [workspaceId, id, status],
  );

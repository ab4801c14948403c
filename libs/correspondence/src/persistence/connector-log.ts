import { rows } from '#database';
import type { Tx } from '#database';
import type { SignatureFault } from '#http';
import type { MessageState } from '../domain/message-state.js';
import type { Outcome } from '../domain/judge-mail.js';

/** What was not believed, by reason. */
export interface CallRefusal {
  readonly reason: SignatureFault;
  readonly refused: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** A call as its telephone system told it, without numbers. */
export interface ToldCall {
  readonly id: string;
  readonly callId: string;
  readonly direction: 'in' | 'out';
  readonly outcome: Outcome | null;
  readonly state: MessageState;
  readonly leadId: string | null;
  readonly startedAt: Date;
  readonly toldAt: Date;
}

/** Counted, not kept: whoever cannot prove who they are may send anything, and as often as they like. */
export async function noteRefusal(
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  reason: SignatureFault,
): Promise<void> {
  await tx.query(
    `insert into call_refusal as r (workspace_id, connector_id, reason, refused, first_at, last_at) values ($1, $2, $3, 1, instant(), instant())
     on conflict on constraint pk_call_refusal do update set refused = r.refused + 1, last_at = excluded.last_at`,
    [workspaceId, connectorId, reason],
  );
}

/** The last one first. */
export const refusalsOf = (tx: Tx, workspaceId: string, connectorId: string): Promise<CallRefusal[]> =>
  rows(
    tx,
    `select reason, refused::float8 as refused, first_at as "firstAt", last_at as "lastAt" from call_refusal
      where workspace_id = $1 and connector_id = $2 order by last_at desc, reason`,
    [workspaceId, connectorId],
  );

/** The last one first. */
export const callsToldBy = (
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  limit: number,
): Promise<ToldCall[]> =>
  rows(
    tx,
    `select id, substr(external_id, 43) as "callId", direction, outcome, state, lead_id as "leadId", occurred_at as "startedAt",
            recorded_at as "toldAt"
       from message
      where workspace_id = $1 and channel = 'call' and split_part(external_id, ' ', 2) = $2
      order by recorded_at desc, id desc limit $3`,
    [workspaceId, connectorId, limit],
  );

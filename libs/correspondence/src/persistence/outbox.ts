import { rows, touched } from '#database';
import type { Tx } from '#database';

export interface ClaimedMessage {
  readonly id: string;
  readonly leadId: string;
  readonly memberId: string | null;
  readonly messageId: string;
  readonly thread: readonly string[];
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
}

/** What somebody began to send and never finished may have arrived: it is not sent again. */
export const giveUpUnknown = (tx: Tx, workspaceId: string): Promise<number> =>
  touched(
    tx,
    `update message set state = 'unknown', claim = null, next_at = null
      where workspace_id = $1 and state = 'sending' and next_at <= instant()`,
    [workspaceId],
  );

/** Takes what is due; what another process takes is skipped. */
export async function claimMessages(
  tx: Tx,
  workspaceId: string,
  { claim, holdMs, limit }: { readonly claim: string; readonly holdMs: number; readonly limit: number },
): Promise<ClaimedMessage[]> {
  return rows(
    tx,
    `with taken as (
       select id from message where workspace_id = $1 and state = 'waiting' and next_at <= instant()
        order by next_at limit $4 for update skip locked)
     update message m set state = 'sending', claim = $2, next_at = instant() + $3 * interval '1 millisecond'
      where m.workspace_id = $1 and m.id = any(array(select id from taken))
     returning m.id, m.lead_id as "leadId", m.member_id as "memberId", m.external_id as "messageId", m.thread, m.recipients, m.subject, m.body,
               m.attempts`,
    [workspaceId, claim, holdMs, limit],
  );
}

export type SendOutcome =
  { readonly state: 'sent' | 'failed' | 'unknown' } | { readonly state: 'waiting'; readonly waitMs: number };

/** Zero when somebody else gave it up meanwhile, or it was erased. */
export const settleMessage = (
  tx: Tx,
  workspaceId: string,
  { id, claim }: { readonly id: string; readonly claim: string },
  outcome: SendOutcome,
): Promise<number> =>
  touched(
    tx,
    `update message set state = $4, claim = null, attempts = attempts + 1, occurred_at = instant(),
            next_at = case when $4 = 'waiting' then instant() + $5 * interval '1 millisecond' end
      where workspace_id = $1 and id = $2 and claim = $3 and state = 'sending'`,
    [workspaceId, id, claim, outcome.state, outcome.state === 'waiting' ? outcome.waitMs : 0],
  );

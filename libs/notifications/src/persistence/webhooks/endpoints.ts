import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { DisabledBecause, EndpointWording, WebhookFormat } from '../../domain/webhooks/endpoint.js';

/** An endpoint as it is shown: without its secrets. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly format: WebhookFormat;
  readonly types: readonly string[];
  readonly isEnabled: boolean;
  readonly disabledBecause: DisabledBecause | null;
  readonly failingSince: Date | null;
  readonly createdAt: Date;
}

const SHOWN = `id, url, description, format, types, is_enabled as "isEnabled", disabled_because as "disabledBecause",
  failing_since as "failingSince", created_at as "createdAt"`;

export const allEndpoints = (tx: Tx, workspaceId: string): Promise<Endpoint[]> =>
  rows(tx, `select ${SHOWN} from webhook_endpoint where workspace_id = $1 order by created_at, id`, [
    workspaceId,
  ]);

export async function findEndpoint(tx: Tx, workspaceId: string, id: string): Promise<Endpoint | undefined> {
  const [found] = await rows<Endpoint>(
    tx,
    `select ${SHOWN} from webhook_endpoint where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
  return found;
}

export const insertEndpoint = (
  tx: Tx,
  workspaceId: string,
  made: EndpointWording & { readonly id: string; readonly format: WebhookFormat; readonly secret: string },
): Promise<unknown> =>
  tx.query(
    `insert into webhook_endpoint (workspace_id, id, url, description, format, types, secret, is_enabled, disabled_because, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, case when not $8 then 'by_hand' end, instant())`,
    [
      ...[workspaceId, made.id, made.url, made.description, made.format, made.types, made.secret],
      made.isEnabled,
    ],
  );

/** Enabling it again forgets how long it had been failing. */
export const rewordEndpoint = (
  tx: Tx,
  workspaceId: string,
  id: string,
  { url, description, types, isEnabled }: EndpointWording,
): Promise<number> =>
  touched(
    tx,
    `update webhook_endpoint
        set url = $3, description = $4, types = $5, is_enabled = $6,
            disabled_because = case when not $6 then coalesce(disabled_because, 'by_hand') end,
            failing_since = case when $6 and is_enabled then failing_since end
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, url, description, types, isEnabled],
  );

/** The secret before keeps signing for a day. */
export const rotateSecret = (tx: Tx, workspaceId: string, id: string, secret: string): Promise<number> =>
  touched(
    tx,
    `update webhook_endpoint
        set previous_secret = secret, previous_until = instant() + interval '24 hours', secret = $3
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, secret],
  );

/** Its deliveries go with it. */
export const deleteEndpoint = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(tx, 'delete from webhook_endpoint where workspace_id = $1 and id = $2', [workspaceId, id]);

/** What came of an attempt, and how long until then it had only failed: from the first failure after a success on. */
export async function noteOutcome(
  tx: Tx,
  workspaceId: string,
  id: string,
  { isTaken, begunAt }: { readonly isTaken: boolean; readonly begunAt: Date },
): Promise<{ readonly failingSeconds: number } | undefined> {
  const [noted] = await rows<{ failingSeconds: number }>(
    tx,
    `update webhook_endpoint
        set failing_since = case when not $3 then coalesce(failing_since, instant()) end,
            taken_at = case when $3 then greatest(taken_at, $4::timestamptz) else taken_at end
      where workspace_id = $1 and id = $2
     returning coalesce(extract(epoch from instant() - old.failing_since), 0)::float8 as "failingSeconds"`,
    [workspaceId, id, isTaken, begunAt],
  );
  return noted;
}

/** Stops it and drops what waits for it; false when it was stopped already. */
export async function disableEndpoint(
  tx: Tx,
  workspaceId: string,
  id: string,
  because: DisabledBecause,
): Promise<boolean> {
  const stopped = await touched(
    tx,
    `update webhook_endpoint set is_enabled = false, disabled_because = $3
      where workspace_id = $1 and id = $2 and is_enabled`,
    [workspaceId, id, because],
  );
  await dropWaiting(tx, workspaceId, id);
  return stopped === 1;
}

/** What waits for an endpoint that is stopped is not sent when it starts again: it can be replayed. */
export const dropWaiting = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(
    tx,
    `update webhook_delivery set state = 'dropped', next_at = null, claim = null, settled_at = instant()
      where workspace_id = $1 and endpoint_id = $2 and state = 'pending'`,
    [workspaceId, id],
  );

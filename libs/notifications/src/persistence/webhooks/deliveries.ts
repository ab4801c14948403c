import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { DeliveryState, WebhookFormat } from '../../domain/webhooks/endpoint.js';
import type { Attempt, Verdict } from '../../domain/webhooks/judge-attempt.js';
import { holdForSettling, IN_LINE, lineUp } from './order.js';

/** An entry that goes to an endpoint. */
export interface NewDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly entryId: string | null;
  readonly position: number | null;
  /** The lead it is about, else its subject: what is about the same goes in the order of positions. Null for a test. */
  readonly aboutId: string | null;
  readonly type: string;
}

/**
 * One statement, however many; an entry goes to an endpoint once. What something before it about the same still waits for is not due
 * yet. The caller holds the endpoints for adding where anything is about something.
 */
export async function insertDeliveries(
  tx: Tx,
  workspaceId: string,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  if (deliveries.length === 0) return;
  await tx.query(
    `with new as (
       select d.*, row_number() over (partition by d."endpointId", d."aboutId" order by d.position) as turn
         from jsonb_to_recordset($2::jsonb)
           as d(id uuid, "endpointId" uuid, "entryId" uuid, position bigint, "aboutId" uuid, type text))
     insert into webhook_delivery (workspace_id, id, endpoint_id, entry_id, position, about_id, type, state, next_at, created_at)
     select $1, n.id, n."endpointId", n."entryId", n.position, n."aboutId", n.type, 'pending',
            case when n."aboutId" is null
                   or n.turn = 1 and not exists (
                        select from webhook_delivery o
                         where o.workspace_id = $1 and o.endpoint_id = n."endpointId" and o.about_id = n."aboutId"
                           and o.state = 'pending' and o.${IN_LINE})
                 then instant() end,
            instant()
       from new n
     on conflict on constraint uq_webhook_delivery_once do nothing`,
    [workspaceId, JSON.stringify(deliveries)],
  );
}

/** What was settled before an instant is forgotten, with its attempts. */
export const forgetDeliveries = (tx: Tx, workspaceId: string, before: Date): Promise<number> =>
  touched(
    tx,
    `delete from webhook_delivery where workspace_id = $1 and created_at < $2 and state <> 'pending'`,
    [workspaceId, before],
  );

export interface DueEndpoint {
  readonly workspaceId: string;
  readonly endpointId: string;
}

/** Under the timer's role: endpoints at which something is due, in all workspaces; one look into the index for each. */
export const dueEndpoints = (tx: Tx): Promise<DueEndpoint[]> =>
  rows(
    tx,
    `select e.workspace_id as "workspaceId", e.id as "endpointId" from webhook_endpoint e
      where e.is_enabled
        and exists (select 1 from webhook_delivery d
                     where d.workspace_id = e.workspace_id and d.endpoint_id = e.id and d.state = 'pending'
                       and d.next_at <= statement_timestamp())`,
  );

/** A delivery in the hands of one process, with what is needed to send it. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly position: number | null;
  readonly type: string;
  readonly roundAttempts: number;
  readonly url: string;
  readonly format: WebhookFormat;
  readonly secrets: readonly string[];
}

/**
 * Takes what is due at an endpoint; what another process holds is skipped, so nothing is sent twice at once. A claim ends by itself
 * after `holdMs`, longer than any attempt lasts: what a process had in hand when it died is due again, under the same id.
 */
export const claimDeliveries = (
  tx: Tx,
  { workspaceId, endpointId }: DueEndpoint,
  { claim, holdMs, limit }: { readonly claim: string; readonly holdMs: number; readonly limit: number },
): Promise<ClaimedDelivery[]> =>
  rows(
    tx,
    `with taken as (
       select d.id from webhook_delivery d
        where d.workspace_id = $1 and d.endpoint_id = $2 and d.state = 'pending' and d.next_at <= instant()
        order by d.next_at limit $5 for update skip locked)
     update webhook_delivery d set claim = $3, next_at = instant() + $4 * interval '1 millisecond'
       from webhook_endpoint e
      where d.workspace_id = $1 and d.id = any(array(select id from taken))
        and e.workspace_id = $1 and e.id = d.endpoint_id and e.is_enabled
     returning d.id, d.position::float8 as position, d.type, d.round_attempts as "roundAttempts", e.url, e.format,
       case when e.previous_until > instant() then array[e.secret, e.previous_secret] else array[e.secret] end as secrets`,
    [workspaceId, endpointId, claim, holdMs, limit],
  );

/** Gives back what was taken and not tried to its end: it is due at once, as if it had not been taken. */
export const releaseDelivery = (tx: Tx, workspaceId: string, id: string, claim: string): Promise<number> =>
  touched(
    tx,
    `update webhook_delivery set next_at = instant(), claim = null
      where workspace_id = $1 and id = $2 and claim = $3 and state = 'pending'`,
    [workspaceId, id, claim],
  );

/** Writes down what came of it; false when the claim had ended meanwhile and another process has it. */
export async function settleDelivery(
  tx: Tx,
  workspaceId: string,
  { id, claim }: { readonly id: string; readonly claim: string },
  attempt: Attempt,
  verdict: Verdict,
): Promise<boolean> {
  const [settled] = await rows<{ number: number }>(
    tx,
    `update webhook_delivery
        set state = $4, next_at = $5, claim = null, attempts = attempts + 1, round_attempts = round_attempts + 1,
            settled_at = case when $4 <> 'pending' then instant() end
      where workspace_id = $1 and id = $2 and claim = $3 and state = 'pending'
     returning attempts as number`,
    [workspaceId, id, claim, verdict.state, verdict.state === 'pending' ? new Date(verdict.nextAt) : null],
  );
  if (!settled) return false;
  await tx.query(
    `insert into webhook_attempt (workspace_id, delivery_id, number, at, duration_ms, outcome, status)
     values ($1, $2, $3, instant(), $4, $5, $6)`,
    [workspaceId, id, settled.number, attempt.durationMs, attempt.outcome, attempt.status],
  );
  return true;
}

/** Due at once with a fresh round of attempts, under the id it always had, of each lead in its order; what is pending already is only due sooner. */
export async function replayDeliveries(
  tx: Tx,
  workspaceId: string,
  endpointId: string,
  which: { readonly id: string } | { readonly since: Date },
): Promise<number> {
  await holdForSettling(tx, workspaceId, endpointId);
  const replayed = await touched(
    tx,
    `update webhook_delivery
        set state = 'pending', next_at = instant(), round_attempts = 0, lone_failures = 0, settled_at = null
      where workspace_id = $1 and endpoint_id = $2 and claim is null
        and case when $3::uuid is not null then id = $3 else created_at >= $4 and state in ('given_up','dropped') end`,
    [workspaceId, endpointId, 'id' in which ? which.id : null, 'since' in which ? which.since : null],
  );
  await lineUp(tx, workspaceId, endpointId);
  return replayed;
}

export interface Delivery {
  readonly id: string;
  readonly type: string;
  readonly entryId: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

const SHOWN = `id, type, entry_id as "entryId", state, attempts, next_at as "nextAt", created_at as "createdAt", settled_at as "settledAt"`;

export interface DeliveryFilter {
  readonly endpointId: string;
  readonly state: DeliveryState | null;
  readonly limit: number;
  readonly after?: { readonly createdAt: Date; readonly id: string };
}

/** The log of an endpoint, the newest first; up to `limit + 1`. */
export const deliveriesOf = (
  tx: Tx,
  workspaceId: string,
  { endpointId, state, limit, after }: DeliveryFilter,
): Promise<Delivery[]> =>
  rows(
    tx,
    `select ${SHOWN} from webhook_delivery
      where workspace_id = $1 and endpoint_id = $2 and ($3::text is null or state = $3)
        and ($4::timestamptz is null or (created_at, id) < ($4, $5::uuid))
      order by created_at desc, id desc limit $6`,
    [workspaceId, endpointId, state, after?.createdAt ?? null, after?.id ?? null, limit + 1],
  );

export interface LoggedAttempt {
  readonly number: number;
  readonly at: Date;
  readonly durationMs: number;
  readonly outcome: Attempt['outcome'];
  readonly status: number | null;
}

export async function findDelivery(
  tx: Tx,
  workspaceId: string,
  endpointId: string,
  id: string,
): Promise<(Delivery & { readonly log: readonly LoggedAttempt[] }) | undefined> {
  const [found] = await rows<Delivery>(
    tx,
    `select ${SHOWN} from webhook_delivery where workspace_id = $1 and endpoint_id = $2 and id = $3`,
    [workspaceId, endpointId, id],
  );
  if (!found) return undefined;
  const log = await rows<LoggedAttempt>(
    tx,
    `select number, at, duration_ms as "durationMs", outcome, status from webhook_attempt
      where workspace_id = $1 and delivery_id = $2 order by number`,
    [workspaceId, id],
  );
  return { ...found, log };
}

import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Redaction } from '../domain/divided.js';
import type { Verdict } from '../domain/health.js';

/** What became of a hit. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly leadIds: readonly string[];
  readonly personIds: readonly string[];
  /** Its bytes tell of somebody who was erased, and are not kept. */
  readonly isWithheld?: boolean;
  /** Instead of its bytes: what they say of everybody else. */
  readonly left?: Redaction;
  /** It failed for a cause that may pass: it is taken anew by itself. */
  readonly mayPass?: boolean;
  /** It waits: when it is taken by itself, and with which records. */
  readonly dueAt?: Date;
  readonly recordIds?: readonly string[] | null;
}

export interface NewHit extends Outcome {
  readonly id: string;
  readonly receivedAt: Date;
  readonly isProven: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Hit extends Outcome {
  readonly id: string;
  readonly receivedAt: Date;
  readonly isProven: boolean;
  readonly bytes: number;
  readonly replayedAt: Date | null;
  /** How often it was taken. */
  readonly attempts: number;
  /** When it is taken anew by itself; null where it is not. */
  readonly nextAt: Date | null;
  /** Somebody who was erased was cut out of it: its bytes prove nothing any more. */
  readonly isRedacted: boolean;
}

export interface WholeHit extends Hit {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Of a hit that was redacted or waits: the records it holds, in its order. */
  readonly recordIds: readonly string[] | null;
}

/** Of what proves nothing so much is kept (bytes), and so often in an hour: strangers cannot fill the disk. */
const UNPROVEN_BYTES = 4_096;
const UNPROVEN_AN_HOUR = 200;

/** Between one attempt and the next: a minute, then ever longer, for a day and a half. After the last the hit waits for somebody. */
export const AGAIN_AFTER_SECONDS = [60, 300, 1_800, 7_200, 28_800, 86_400];

const INSERT = `
  insert into connector_hit (workspace_id, id, connector_id, received_at, verdict, reason, is_proven, headers, body, bytes, lead_ids, person_ids, next_at, record_ids, is_redacted)
  select $1, h.id, $2, h."receivedAt", h.verdict, h.reason, h."isProven", h.headers, decode(h.body, 'base64'), h.bytes, h."leadIds", h."personIds",
         case when h."mayPass" then instant() + $5 * interval '1 second' else h."dueAt" end, h."recordIds", h."isRedacted"
    from jsonb_to_recordset($3::jsonb) as h(id uuid, "receivedAt" timestamptz, verdict text, reason text, "isProven" boolean, headers jsonb,
         body text, bytes integer, "leadIds" uuid[], "personIds" uuid[], "mayPass" boolean, "dueAt" timestamptz, "recordIds" text[], "isRedacted" boolean)
   where h."isProven" or (select count(*) from connector_hit k where k.workspace_id = $1 and k.connector_id = $2 and k.verdict = 'refused'
         and k.received_at > instant() - interval '1 hour') < $4`;

const keptOf = (body: Buffer, { isProven, isWithheld }: Pick<NewHit, 'isProven' | 'isWithheld'>): Buffer =>
  isWithheld ? Buffer.alloc(0) : isProven ? body : body.subarray(0, UNPROVEN_BYTES);

/** The columns by name: a hit comes with all that was read of it, and that is its body again. */
const recordOf = ({ body, left, ...hit }: NewHit): object => {
  const { id, receivedAt, verdict, reason, isProven, headers, leadIds, personIds, mayPass, dueAt } = hit;
  return {
    ...{ id, receivedAt, verdict, reason, isProven, headers, leadIds, personIds, mayPass, dueAt },
    ...{ bytes: body.length, isRedacted: left !== undefined, recordIds: left?.recordIds ?? hit.recordIds },
    body: (left?.body ?? keptOf(body, hit)).toString('base64'),
  };
};

export async function insertHits(
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  hits: readonly NewHit[],
): Promise<void> {
  if (hits.length === 0) return;
  await tx.query(INSERT, [
    workspaceId,
    connectorId,
    JSON.stringify(hits.map(recordOf)),
    UNPROVEN_AN_HOUR,
    AGAIN_AFTER_SECONDS[0],
  ]);
}

const COLUMNS = `id, received_at as "receivedAt", verdict, reason, is_proven as "isProven", bytes, lead_ids as "leadIds",
  person_ids as "personIds", replayed_at as "replayedAt", attempts, next_at as "nextAt", is_redacted as "isRedacted"`;

export interface HitsAsked {
  readonly verdict?: Verdict | undefined;
  readonly before?: readonly [Date, string] | undefined;
  readonly limit: number;
}

/** The newest first, one more than asked for. */
export const listHits = (
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  { verdict, before, limit }: HitsAsked,
): Promise<Hit[]> =>
  rows(
    tx,
    `select ${COLUMNS} from connector_hit
      where workspace_id = $1 and connector_id = $2 and ($3::text is null or verdict = $3)
        and ($4::timestamptz is null or (received_at, id) < ($4, $5::uuid))
      order by received_at desc, id desc limit $6`,
    [workspaceId, connectorId, verdict ?? null, before?.[0] ?? null, before?.[1] ?? null, limit + 1],
  );

export async function findHit(
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  id: string,
  lock = '',
): Promise<WholeHit | undefined> {
  const sql = `select ${COLUMNS}, headers, body, record_ids as "recordIds" from connector_hit where workspace_id = $1 and connector_id = $2 and id = $3 ${lock}`;
  return (await rows<WholeHit>(tx, sql, [workspaceId, connectorId, id]))[0];
}

export interface DueHit {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly id: string;
}

/** Of all workspaces, the longest due first. As the role that learns when something is due, and nothing of what it is. */
export const dueHits = (tx: Tx, most: number): Promise<DueHit[]> =>
  rows(
    tx,
    `select workspace_id as "workspaceId", connector_id as "connectorId", id from connector_hit
      where next_at <= instant() order by next_at limit $1`,
    [most],
  );

/** Hits since then that failed, came during a pause, or were read wrongly though they proved themselves, the oldest first. */
export const failedSince = (
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  since: Date,
): Promise<{ readonly id: string }[]> =>
  rows(
    tx,
    `select id from connector_hit where workspace_id = $1 and connector_id = $2 and is_proven
        and (verdict in ('failed', 'refused') or (verdict = 'ignored' and reason = 'paused')) and received_at >= $3
      order by received_at, id limit 1000`,
    [workspaceId, connectorId, since],
  );

export const writeOutcome = (
  tx: Tx,
  workspaceId: string,
  id: string,
  {
    verdict,
    reason,
    leadIds,
    personIds,
    isWithheld = false,
    mayPass = false,
    dueAt,
    recordIds,
    left,
  }: Outcome,
): Promise<number> =>
  touched(
    tx,
    `update connector_hit set verdict = $3, reason = $4, lead_ids = $5, person_ids = $6, replayed_at = instant(),
            body = case when $7 then ''::bytea else coalesce(decode($12, 'base64'), body) end,
            is_redacted = is_redacted or $12 is not null, attempts = attempts + 1,
            next_at = case when $8 then instant() + ($9::integer[])[attempts + 1] * interval '1 second' else $10 end,
            record_ids = case when is_redacted and $12 is null then record_ids else $11 end
      where workspace_id = $1 and id = $2`,
    [
      workspaceId,
      id,
      verdict,
      reason,
      leadIds,
      personIds,
      isWithheld,
      mayPass,
      AGAIN_AFTER_SECONDS,
      ...[dueAt ?? null, left?.recordIds ?? recordIds ?? null, left?.body.toString('base64') ?? null],
    ],
  );

import { rows } from '#database';
import type { Tx } from '#database';
import type { Verdict } from '../domain/form-definition.js';

export interface FormHit {
  readonly id: string;
  readonly receivedAt: Date;
  readonly version: number | null;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly origin: string | null;
  readonly bytes: number;
  /** Whether the form was a trial when it came. */
  readonly isTest: boolean;
  readonly leadId: string | null;
  readonly personId: string | null;
}

export type NewHit = Omit<FormHit, 'bytes'> & { readonly formId: string; readonly body: Buffer };

/** Of what is refused so much is kept (bytes), and so often in an hour: strangers cannot fill the disk. */
const REFUSED_BYTES = 4_096;
const REFUSED_AN_HOUR = 200;

export async function insertHit(tx: Tx, workspaceId: string, hit: NewHit): Promise<void> {
  const { id, formId, version, receivedAt, verdict, reason, origin, body, leadId, personId, isTest } = hit;
  const isRefused = verdict === 'refused';
  await tx.query(
    `insert into form_hit (workspace_id, id, form_id, version, received_at, verdict, reason, origin, body, bytes, lead_id, person_id, is_test)
     select $1, $2, $3, $4, $5, $6::text, $7, $8, $9, $10, $11, $12, $14
      where $6 <> 'refused' or $13 > (select count(*) from (select 1 from form_hit where workspace_id = $1 and form_id = $3
        and received_at > $5::timestamptz - interval '1 hour' and verdict = 'refused' limit $13) as late)`,
    [
      ...[workspaceId, id, formId, version, receivedAt, verdict, reason, origin],
      ...[
        isRefused ? body.subarray(0, REFUSED_BYTES) : body,
        body.length,
        leadId,
        personId,
        REFUSED_AN_HOUR,
        isTest,
      ],
    ],
  );
}

const COLUMNS = `id, received_at as "receivedAt", version, verdict, reason, origin, bytes, is_test as "isTest",
  lead_id as "leadId", person_id as "personId"`;

export interface HitsAsked {
  readonly verdict?: Verdict | undefined;
  readonly before?: readonly [Date, string] | undefined;
  readonly limit: number;
}

/** The newest first, one more than asked for. */
export const listHits = (
  tx: Tx,
  workspaceId: string,
  formId: string,
  { verdict, before, limit }: HitsAsked,
): Promise<FormHit[]> =>
  rows(
    tx,
    `select ${COLUMNS} from form_hit
      where workspace_id = $1 and form_id = $2 and ($3::text is null or verdict = $3)
        and ($4::timestamptz is null or (received_at, id) < ($4, $5::uuid))
      order by received_at desc, id desc limit $6`,
    [workspaceId, formId, verdict ?? null, before?.[0] ?? null, before?.[1] ?? null, limit + 1],
  );

export async function findHit(
  tx: Tx,
  workspaceId: string,
  formId: string,
  id: string,
  lock: '' | 'for update' = '',
): Promise<(FormHit & { readonly body: Buffer }) | undefined> {
  const sql = `select ${COLUMNS}, body from form_hit where workspace_id = $1 and form_id = $2 and id = $3 ${lock}`;
  return (await rows<FormHit & { body: Buffer }>(tx, sql, [workspaceId, formId, id]))[0];
}

/** What became of one that was taken anew; when it came and from where stays. */
export async function rewriteHit(tx: Tx, workspaceId: string, hit: NewHit): Promise<void> {
  const { id, verdict, reason, body, leadId, personId } = hit;
  await tx.query(
    `update form_hit set verdict = $3, reason = $4, body = $5, lead_id = $6, person_id = $7 where workspace_id = $1 and id = $2`,
    [workspaceId, id, verdict, reason, body, leadId, personId],
  );
}

/** The oldest first. */
export async function failedSince(
  tx: Tx,
  workspaceId: string,
  formId: string,
  since: Date,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from form_hit where workspace_id = $1 and form_id = $2 and received_at >= $3 and verdict = 'failed'
      order by received_at, id limit $4`,
    [workspaceId, formId, since, limit],
  );
  return found.map(({ id }) => id);
}

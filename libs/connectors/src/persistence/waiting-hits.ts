import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { WholeHit } from './hits.js';

/** What waiting hits are met by: records they hold, or addresses they name, in lower case. */
export interface Met {
  readonly recordIds: readonly string[];
  readonly emails: readonly string[];
}

/** One word of a record, and when it came. */
export interface Word {
  readonly recordId: string;
  readonly cameAt: Date;
}

const WAITS = `verdict = 'waiting' and next_at is not null`;

const saying = (emails: string): string =>
  `exists (select 1 from unnest(${emails}::text[]) as e(address)
            where strpos(lower(encode(body, 'escape')), '"' || e.address || '"') > 0)`;

const endThose = (
  tx: Tx,
  reason: 'ordered' | 'superseded',
  which: string,
  values: readonly unknown[],
): Promise<number> =>
  touched(
    tx,
    `with met as (
       select id from connector_hit where workspace_id = $1 and connector_id = $2 and ${WAITS} and ${which} order by id for update)
     update connector_hit h set verdict = 'ignored', reason = '${reason}', next_at = null from met where h.workspace_id = $1 and h.id = met.id`,
    values,
  );

/**
 * Hits of a connector that wait for their time and need not any more, because an order of theirs came. One that is just being taken is
 * waited for, and stays what it became.
 */
export const endOrdered = (
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  { recordIds, emails }: Met,
): Promise<number> =>
  endThose(tx, 'ordered', `(record_ids && $3::text[] or ${saying('$4')})`, [
    ...[workspaceId, connectorId, recordIds, emails],
  ]);

/** The same for words of a record that came before another one of it. */
export const endSuperseded = (
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  words: readonly Word[],
): Promise<number> =>
  endThose(
    tx,
    'superseded',
    `exists (select 1 from unnest($3::text[], $4::timestamptz[]) as w(record_id, came_at)
              where record_ids @> array[w.record_id] and received_at < w.came_at)`,
    [workspaceId, connectorId, ...columnsOf(words)],
  );

/** The records of which a later word waits. */
export async function recordsToldLater(
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  words: readonly Word[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ recordId: string }>(
    tx,
    `select distinct w.record_id as "recordId" from unnest($3::text[], $4::timestamptz[]) as w(record_id, came_at)
       join connector_hit on workspace_id = $1 and connector_id = $2 and ${WAITS}
        and record_ids @> array[w.record_id] and received_at > w.came_at`,
    [workspaceId, connectorId, ...columnsOf(words)],
  );
  return new Set(found.map(({ recordId }) => recordId));
}

/** Transactions of hits that came so far apart may have overlapped: neither saw the other. */
const TOGETHER_SECONDS = 60;

/** Proven hits of a connector that name one of these addresses, from what came together with an instant on, up to 100. */
export const hitsSaying = (
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  since: Date,
  emails: readonly string[],
): Promise<WholeHit[]> =>
  rows(
    tx,
    `select id, received_at as "receivedAt", headers, body, is_redacted as "isRedacted", record_ids as "recordIds" from connector_hit
      where workspace_id = $1 and connector_id = $2 and received_at >= $3::timestamptz - $4 * interval '1 second' and is_proven
        and ${saying('$5')}
      order by received_at, id limit 100`,
    [workspaceId, connectorId, since, TOGETHER_SECONDS, emails],
  );

/** A hit that waits for somebody names nobody any more: it does not go with the person whose erasure it tells of. */
export const nameNobody = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(
    tx,
    `update connector_hit set lead_ids = '{}', person_ids = '{}' where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );

const columnsOf = (words: readonly Word[]): [string[], Date[]] => [
  words.map(({ recordId }) => recordId),
  words.map(({ cameAt }) => cameAt),
];

import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Redaction } from '../domain/divided.js';
import type { Traces } from '../domain/traces.js';

/**
 * $1 workspace, $2 person, $3 e-mail addresses in lower case, $4 digits of phone numbers. A hit that became nobody is found by what it
 * says, also where a form wrote the at-sign as %40; one that told of a known record again, by its lead. Reads all that is kept of 90 days: erasing is rare.
 */
const NAMING = `
  workspace_id = $1 and (person_ids @> array[$2::uuid]
    or lead_ids && array(select id from lead where workspace_id = $1 and person_id = $2)
    or exists (select 1 from unnest($3::text[]) as e(address)
                where strpos(replace(lower(encode(body, 'escape')), '%40', '@'), e.address) > 0)
    or exists (select 1 from unnest($4::text[]) as p(digits)
                where strpos(regexp_replace(encode(body, 'escape'), '[ ()./+-]', '', 'g'), p.digits) > 0))`;

const valuesOf = (workspaceId: string, { personId, addresses, digits }: Traces): unknown[] => [
  ...[workspaceId, personId, addresses, digits],
];

export async function countHitsOf(tx: Tx, workspaceId: string, traces: Traces): Promise<number> {
  const sql = `select count(*)::int as count from connector_hit where ${NAMING}`;
  const [found] = await rows<{ count: number }>(tx, sql, valuesOf(workspaceId, traces));
  return found?.count ?? 0;
}

export interface NamingHit {
  readonly id: string;
  readonly connectorId: string;
}

/** Hits that name somebody, of one connector or of all; nobody takes them anew until the transaction ends. */
export const hitsNaming = (
  tx: Tx,
  workspaceId: string,
  traces: Traces,
  connectorId: string | null,
): Promise<NamingHit[]> =>
  rows(
    tx,
    `select id, connector_id as "connectorId" from connector_hit
      where ${NAMING} and ($5::uuid is null or connector_id = $5) order by id for update`,
    [...valuesOf(workspaceId, traces), connectorId],
  );

export const deleteHits = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<number> =>
  touched(tx, 'delete from connector_hit where workspace_id = $1 and id = any($2::uuid[])', [
    workspaceId,
    ids,
  ]);

export const redactHit = (
  tx: Tx,
  workspaceId: string,
  id: string,
  personId: string,
  { body, recordIds }: Redaction,
): Promise<number> =>
  touched(
    tx,
    `update connector_hit set body = decode($4, 'base64'), record_ids = $5, is_redacted = true, person_ids = array_remove(person_ids, $3)
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, personId, body.toString('base64'), recordIds],
  );

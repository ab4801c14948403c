import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Redaction } from '../domain/divided.js';
import { names } from '../domain/traces.js';
import type { Traces } from '../domain/traces.js';

/** $1 workspace, $2 persons. One that told of a known record again is known by its lead. */
const LINKED = `person_ids && $2::uuid[] or lead_ids && array(select id from lead where workspace_id = $1 and person_id = any($2::uuid[]))`;

/**
 * $3 e-mail addresses in lower case, $4 digits of phone numbers. A hit that became nobody is found by what it says, also where a form
 * wrote signs as %40 or JSON as \\u0040. It finds parts of other addresses, too: which are whole is judged once they are read.
 */
const MAY_NAME = `
  exists (select 1 from unnest($3::text[]) as e(address)
           where strpos(replace(replace(replace(replace(lower(encode(body, 'escape')), '%40', '@'), '%2b', '+'), '\\\\u0040', '@'), '\\\\u002b', '+'), e.address) > 0)
    or exists (select 1 from unnest($4::text[]) as p(digits)
                where strpos(regexp_replace(lower(encode(body, 'escape')), '%2[0b89def]|[\\\\]+u002b|[ ()./+-]', '', 'g'), p.digits) > 0)`;

interface FoundHit extends NamingHit {
  /** Null where it needs not be read. */
  readonly body: Buffer | null;
}

/** Reads all that is kept of 90 days: erasing is rare. */
async function find(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  { traces, connectorId, lock }: { traces: Traces; connectorId: string | null; lock: '' | 'for update' },
): Promise<NamingHit[]> {
  const found = await rows<FoundHit>(
    tx,
    `select id, connector_id as "connectorId", case when ${LINKED} then null else body end as body from connector_hit
      where workspace_id = $1 and (${LINKED} or ${MAY_NAME}) and ($5::uuid is null or connector_id = $5) order by id ${lock}`,
    [workspaceId, personIds, traces.addresses, traces.digits, connectorId],
  );
  return found.filter(({ body }) => body === null || names(body.toString('utf8'), traces));
}

export async function countHitsOf(tx: Tx, workspaceId: string, traces: Traces): Promise<number> {
  const whole = { traces, connectorId: null, lock: '' } as const;
  return (await find(tx, workspaceId, [traces.personId], whole)).length;
}

export interface NamingHit {
  readonly id: string;
  readonly connectorId: string;
}

/** Hits that are of any of these records or name somebody, of one connector or of all; nobody takes them anew until the transaction ends. */
export const hitsNaming = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  traces: Traces,
  connectorId: string | null,
): Promise<NamingHit[]> => find(tx, workspaceId, personIds, { traces, connectorId, lock: 'for update' });

export const deleteHits = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<number> =>
  touched(tx, 'delete from connector_hit where workspace_id = $1 and id = any($2::uuid[])', [
    workspaceId,
    ids,
  ]);

/** What is left is of none of these records any more, nor of their leads. */
export const redactHit = (
  tx: Tx,
  workspaceId: string,
  id: string,
  personIds: readonly string[],
  { body, recordIds }: Redaction,
): Promise<number> =>
  touched(
    tx,
    `update connector_hit set body = decode($4, 'base64'), record_ids = $5, is_redacted = true,
            person_ids = array(select p from unnest(person_ids) with ordinality as o(p, place) where p <> all($3::uuid[]) order by place),
            lead_ids = array(select l from unnest(lead_ids) with ordinality as o(l, place)
              where not exists (select 1 from lead where workspace_id = $1 and id = l and person_id = any($3::uuid[])) order by place)
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, personIds, body.toString('base64'), recordIds],
  );

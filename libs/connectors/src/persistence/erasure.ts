import { rows, touched } from '#database';
import type { Tx } from '#database';

/**
 * $1 workspace, $2 person, $3 e-mail addresses in lower case, $4 digits of phone numbers. A hit that became nobody is found by what it
 * says, also where a form wrote the at-sign as %40. Reads all that is kept of 90 days: erasing is rare.
 */
const NAMING = `
  workspace_id = $1 and (person_ids @> array[$2::uuid]
    or exists (select 1 from unnest($3::text[]) as e(address)
                where strpos(replace(lower(encode(body, 'escape')), '%40', '@'), e.address) > 0)
    or exists (select 1 from unnest($4::text[]) as p(digits)
                where strpos(regexp_replace(encode(body, 'escape'), '[ ()./+-]', '', 'g'), p.digits) > 0))`;

export interface Traces {
  readonly personId: string;
  /** In lower case. */
  readonly addresses: readonly string[];
  /** Of phone numbers with their country, nothing but digits. */
  readonly digits: readonly string[];
}

export async function countHitsOf(tx: Tx, workspaceId: string, traces: Traces): Promise<number> {
  const { personId, addresses, digits } = traces;
  const sql = `select count(*)::int as count from connector_hit where ${NAMING}`;
  const [found] = await rows<{ count: number }>(tx, sql, [workspaceId, personId, addresses, digits]);
  return found?.count ?? 0;
}

export const deleteHitsOf = (
  tx: Tx,
  workspaceId: string,
  { personId, addresses, digits }: Traces,
): Promise<number> =>
  touched(tx, `delete from connector_hit where ${NAMING}`, [workspaceId, personId, addresses, digits]);

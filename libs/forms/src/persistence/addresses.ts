import { rows } from '#database';
import type { Tx } from '#database';

export interface Addressed {
  readonly workspaceId: string;
  readonly id: string;
}

/** Tables that strangers ask by an address, and the column that holds it. */
const ADDRESSES = { form: 'public_key', site: 'public_key', tracked_link: 'code' } as const;

/** As the role that learns which workspace an address belongs to, and nothing else. */
export async function addressedBy(
  tx: Tx,
  table: keyof typeof ADDRESSES,
  address: string,
): Promise<Addressed | undefined> {
  const sql = `select workspace_id as "workspaceId", id from ${table} where ${ADDRESSES[table]} = $1`;
  return (await rows<Addressed>(tx, sql, [address]))[0];
}

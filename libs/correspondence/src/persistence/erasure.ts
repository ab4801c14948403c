import { rows, touched } from '#database';
import type { Tx } from '#database';

const count = async (tx: Tx, where: string, values: readonly unknown[]): Promise<number> =>
  (
    await rows<{ count: number }>(tx, `select count(*)::int as count from message where ${where}`, [
      ...values,
    ])
  )[0]?.count ?? 0;

const OF_LEADS = 'workspace_id = $1 and lead_id = any($2::uuid[])';

export const countOfLeads = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<number> =>
  count(tx, OF_LEADS, [workspaceId, leadIds]);

export const deleteOfLeads = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<number> =>
  touched(tx, `delete from message where ${OF_LEADS}`, [workspaceId, leadIds]);

/** What belongs to no lead and came from, or went to, one of these addresses and numbers. */
const OF_ADDRESSES =
  'workspace_id = $1 and lead_id is null and (sender = any($2) or recipients && $2::text[])';

export const countOfAddresses = (
  tx: Tx,
  workspaceId: string,
  addresses: readonly string[],
): Promise<number> => count(tx, OF_ADDRESSES, [workspaceId, addresses]);

/** With it goes the address of whoever stood beside others in messages of other leads. */
export async function deleteOfAddresses(
  tx: Tx,
  workspaceId: string,
  addresses: readonly string[],
): Promise<void> {
  await touched(tx, `delete from message where ${OF_ADDRESSES}`, [workspaceId, addresses]);
  await touched(
    tx,
    `update message set sender = case when sender = any($2) then null else sender end,
            author_name = case when sender = any($2) then null else author_name end,
            recipients = array(select each from unnest(recipients) as each where each <> all($2))
      where workspace_id = $1 and (sender = any($2) or recipients && $2::text[])`,
    [workspaceId, addresses],
  );
}

import { rows, touched } from '#database';
import type { Tx } from '#database';

/** The frameworks that agreements in force pin, as their versions name them (`BANT 3`). */
export async function pinnedFrameworks(tx: Tx, workspaceId: string): Promise<string[]> {
  const found = await rows<{ framework: string }>(
    tx,
    'select distinct framework from framework_pin where workspace_id = $1 order by framework',
    [workspaceId],
  );
  return found.map(({ framework }) => framework);
}

/** Null: the agreement pins none, or is over. */
export async function pinFramework(
  tx: Tx,
  workspaceId: string,
  agreementId: string,
  framework: string | null,
): Promise<void> {
  if (framework === null)
    await touched(tx, 'delete from framework_pin where workspace_id = $1 and agreement_id = $2', [
      workspaceId,
      agreementId,
    ]);
  else
    await touched(
      tx,
      `insert into framework_pin (workspace_id, agreement_id, framework) values ($1, $2, $3)
       on conflict (workspace_id, agreement_id) do update set framework = excluded.framework`,
      [workspaceId, agreementId, framework],
    );
}

import { rows } from '#database';
import type { Tx } from '#database';
import { NOTHING_SAID } from '../domain/settings.js';
import type { KeptReturnSettings, ReturnSettings } from '../domain/settings.js';

/** What was said last; version 0 where nobody said anything. */
export async function currentSettings(tx: Tx, workspaceId: string): Promise<KeptReturnSettings> {
  const [latest] = await rows<KeptReturnSettings>(
    tx,
    'select version, settings from return_settings where workspace_id = $1 order by version desc limit 1',
    [workspaceId],
  );
  return latest ?? { version: 0, settings: NOTHING_SAID };
}

/** False when somebody else wrote this version first. */
export async function insertSettings(
  tx: Tx,
  workspaceId: string,
  version: number,
  settings: ReturnSettings,
  by: { readonly memberId: string | null; readonly at: Date },
): Promise<boolean> {
  const written = await rows(
    tx,
    `insert into return_settings (workspace_id, version, settings, changed_at, changed_by) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning version`,
    [workspaceId, version, JSON.stringify(settings), by.at, by.memberId],
  );
  return written.length === 1;
}

import { rows } from '#database';
import type { Tx } from '#database';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import type { CreditSettings, KeptSettings } from '../domain/settings.js';

/** What credit of the workspace goes by now. */
export async function currentSettings(tx: Tx, workspaceId: string): Promise<KeptSettings> {
  const [latest] = await rows<KeptSettings>(
    tx,
    'select version, settings from credit_settings where workspace_id = $1 order by version desc limit 1',
    [workspaceId],
  );
  // What the settings did not know when they were kept goes by its default.
  if (latest) return { ...latest, settings: { ...DEFAULT_SETTINGS, ...latest.settings } };
  return { version: 0, settings: DEFAULT_SETTINGS };
}

/** False when somebody else wrote this version first. */
export async function insertSettings(
  tx: Tx,
  workspaceId: string,
  version: number,
  settings: CreditSettings,
  by: { readonly memberId: string | null; readonly at: Date },
): Promise<boolean> {
  const written = await rows(
    tx,
    `insert into credit_settings (workspace_id, version, settings, changed_at, changed_by) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning version`,
    [workspaceId, version, JSON.stringify(settings), by.at, by.memberId],
  );
  return written.length === 1;
}

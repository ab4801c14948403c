import { Database } from '#database';
import { allWorkspaces } from '#identity';
import type { WorkspaceFacts } from '#identity';
import { openApplication, readSettings } from '../../server/src/index.js';
import type { Command, Settings } from '../../server/src/index.js';
import { UsageError } from './usage-error.js';

export interface Opened {
  readonly command: Command;
  readonly settings: Settings;
}

/**
 * Runs `work` with the application at hand: on the server that runs already, or on one started for it; nothing serves, nothing works
 * in the background, and everything is closed at the end.
 */
export async function withApplication(work: (opened: Opened) => Promise<void>): Promise<void> {
  const settings = readSettings({ LOG_LEVEL: 'error', ...process.env });
  const open = await openApplication(settings);
  try {
    await work({ settings, command: (part) => open.app.get(part as never, { strict: false }) });
  } finally {
    await open.close();
  }
}

/**
 * The workspace of that id or name; without one the only real workspace, or the only one at all.
 * @throws UsageError that names the choice
 */
export async function chooseWorkspace(command: Command, wanted: string | undefined): Promise<WorkspaceFacts> {
  const all = await command(Database).withRole('accounts', allWorkspaces);
  const named = all.filter(({ id, name }) => wanted === undefined || id === wanted || name === wanted);
  const real = named.filter(({ isSample }) => !isSample);
  const chosen = named.length === 1 ? named[0] : real.length === 1 ? real[0] : undefined;
  if (chosen) return chosen;
  if (all.length === 0)
    throw new UsageError(
      'There is no workspace yet: set Staffetta up first (npm start), or run “staffetta demo”.',
    );
  const list = all
    .map(({ id, name, isSample }) => `  ${id}  ${name}${isSample ? ' (sample)' : ''}`)
    .join('\n');
  throw new UsageError(`Name the workspace with --workspace, by its id or name:\n${list}`);
}

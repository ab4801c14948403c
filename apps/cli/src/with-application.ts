import { Database, homePath, isDatabaseThere, missingSteps } from '#database';
import { allWorkspaces } from '#identity';
import type { WorkspaceFacts } from '#identity';
import { MIGRATIONS } from '../../../migrations/index.js';
import { openApplication, readSettings } from '../../server/src/index.js';
import type { Command, OpenApplication, Settings } from '../../server/src/index.js';
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
  const settings = commandSettings();
  await inside(settings, await openApplication(settings), work);
}

/**
 * The same for a command that only looks: it makes no installation where there is none, and leaves the schema as it is.
 * @throws UsageError that says what to do
 */
export async function lookingAround(work: (opened: Opened) => Promise<void>): Promise<void> {
  const settings = commandSettings();
  guardThere(settings);
  await inside(settings, await openApplication(settings, refuseOlder), work);
}

/** @throws UsageError where there is nothing to look at */
export function guardThere({ database }: Pick<Settings, 'database'>): void {
  if (isDatabaseThere(database)) return;
  throw new UsageError(
    `There is no installation in ${homePath(database.home)}: run this where Staffetta is started, or say where it is with STAFFETTA_HOME or DATABASE_URL.`,
  );
}

async function refuseOlder(ownerUrl: string): Promise<void> {
  const missing = await missingSteps(ownerUrl, MIGRATIONS);
  if (missing > 0)
    throw new UsageError(
      `The schema is ${missing} steps behind this program, and this command only looks: use the version that serves, or bring it up to date with “staffetta migrate”.`,
    );
}

const commandSettings = (): Settings => readSettings({ LOG_LEVEL: 'error', ...process.env });

async function inside(
  settings: Settings,
  open: OpenApplication,
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  try {
    await work({ settings, command: (part) => open.app.get(part as never, { strict: false }) });
  } finally {
    await open.close();
  }
}

/** The workspace of that id or name; without one all of them. */
export const chosenWorkspaces = async (
  command: Command,
  wanted: string | undefined,
): Promise<readonly WorkspaceFacts[]> =>
  wanted === undefined
    ? command(Database).withRole('accounts', allWorkspaces)
    : [await chooseWorkspace(command, wanted)];

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

import { Database, migrate, openDatabase } from '#database';
import type { OpenDatabase } from '#database';
import { ensureSetupLink } from '#identity';
import { MIGRATIONS } from '../../../migrations/index.js';
import { baseUrlOf, readSettings } from '../../server/src/index.js';
import type { Settings } from '../../server/src/index.js';
import { say } from './terminal.js';

/** Shows the link with which an installation is set up, as long as nobody has; true when there was one to show. */
export async function sayHowToSignIn(database: Database, settings: Settings): Promise<boolean> {
  const link = await ensureSetupLink(database, baseUrlOf(settings));
  if (!link) {
    say('Sign in with your e-mail address and password.');
    return false;
  }
  const until = new Date(link.expiresAt).toLocaleString();
  say(`\nSet it up (this link works once, until ${until}):\n\n  ${link.link}\n`);
  say('There you choose: explore with a sample company, or start for real.');
  return true;
}

/** The same over a connection of its own. */
export async function offerSetup({ appUrl }: OpenDatabase, settings: Settings): Promise<void> {
  const { statementTimeoutMs } = settings.database;
  const database = await Database.connect({ url: appUrl, poolSize: 2, statementTimeoutMs });
  try {
    await sayHowToSignIn(database, settings);
  } finally {
    await database.onApplicationShutdown();
  }
}

/** `staffetta setup-link`: where the server is started by a supervisor, which shows nobody what it prints. */
export async function setupLink(): Promise<void> {
  const settings = readSettings({ LOG_LEVEL: 'error', ...process.env });
  const database = await openDatabase(settings.database);
  try {
    await migrate(database.ownerUrl, MIGRATIONS);
    await offerSetup(database, settings);
  } finally {
    await database.close();
  }
}

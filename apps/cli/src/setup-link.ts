import type { Database } from '#database';
import { ensureSetupLink } from '#identity';
import { baseUrlOf } from '../../server/src/index.js';
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

import type { Database } from '#database';
import { hasAnyone } from '../persistence/accounts.js';
import { voidSetupLinks } from '../persistence/links.js';
import { issueLink } from './issue-link.js';
import type { IssuedLink } from './issue-link.js';

/**
 * A one-time link to set the product up, as long as nobody can sign in; undefined from then on. Called at each start, by
 * whoever prints it: there is no default password. Earlier links stay valid until they expire or one of them is used.
 */
export const ensureSetupLink = (database: Database, baseUrl: string): Promise<IssuedLink | undefined> =>
  database.withRole('accounts', async (tx) => {
    await voidSetupLinks(tx, 'expired');
    if (await hasAnyone(tx)) return undefined;
    return issueLink(tx, { kind: 'setup', accountId: null, workspaceId: null }, baseUrl);
  });

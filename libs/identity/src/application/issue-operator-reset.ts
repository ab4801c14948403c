import type { Database } from '#database';
import { normaliseEmail } from '../domain/email-address.js';
import { accountByEmail } from '../persistence/accounts.js';
import { accountMissing } from './identity-errors.js';
import { issueLink } from './issue-link.js';
import type { IssuedLink } from './issue-link.js';

/**
 * A reset link for any account, for whoever runs the installation and holds its database anyway (the command line).
 * @throws AppError `account/missing`
 */
export const issueOperatorReset = (database: Database, email: string, baseUrl: string): Promise<IssuedLink> =>
  database.withRole('accounts', async (tx) => {
    const account = await accountByEmail(tx, normaliseEmail(email));
    if (!account) throw accountMissing();
    return issueLink(tx, { kind: 'reset', accountId: account.id, workspaceId: null }, baseUrl);
  });

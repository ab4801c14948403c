import type { Database } from '#database';
import { AppError } from '#kernel';
import { workspaceById } from '../persistence/workspaces.js';
import { issueLink } from './issue-link.js';
import type { IssuedLink } from './issue-link.js';

/**
 * A link that signs in as a member of a sample workspace, for the program that made the sample.
 * @throws AppError `member/not-sample` for any other workspace
 */
export const issueSampleSignIn = (
  database: Database,
  where: { readonly workspaceId: string; readonly accountId: string },
  baseUrl: string,
): Promise<IssuedLink> =>
  database.withRole('accounts', async (tx) => {
    const workspace = await workspaceById(tx, where.workspaceId);
    if (!workspace?.isSample)
      throw new AppError('forbidden', 'member/not-sample', 'Sign-in links exist for sample workspaces only.');
    return issueLink(tx, { kind: 'sign-in', ...where }, baseUrl);
  });

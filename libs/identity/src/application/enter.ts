import { recordAccountAct } from '#audit';
import type { Tx } from '#database';
import { hashOf, newToken } from '../domain/tokens.js';
import type { Visit } from '../domain/visit.js';
import { IdentityConfig } from '../identity.config.js';
import { secondFactorOf } from '../persistence/second-factors.js';
import { insertStep } from '../persistence/sign-in-steps.js';
import { openSession } from './open-session.js';

/** Where a way in led. */
export interface Entry {
  /** Of a session where the entry is whole, else of the step that is done. */
  readonly token: string;
  /** False where a code is awaited. */
  readonly isWhole: boolean;
}

/** How somebody comes in, and from where. */
export interface WayIn {
  readonly by: 'password' | 'provider' | 'link';
  readonly visit: Visit;
}

export const wholeEntry = (token: string): Entry => ({ token, isWhole: true });

/** Every way in ends here, under the role for accounts: a session, or the wait for a code where the account has a second factor. */
export async function enter(
  tx: Tx,
  accountId: string,
  workspaceId: string,
  config: IdentityConfig,
  { visit, by }: WayIn,
): Promise<Entry> {
  if (!(await secondFactorOf(tx, accountId))) {
    await recordAccountAct(tx, { accountId, action: 'account.signed_in', facts: { by } });
    return wholeEntry(await openSession(tx, accountId, workspaceId, config, visit));
  }
  const token = newToken();
  await insertStep(tx, hashOf(token), { accountId, workspaceId });
  return { token, isWhole: false };
}

import type { Tx } from '#database';
import { hashOf, newToken } from '../domain/tokens.js';
import { IdentityConfig } from '../identity.config.js';
import { insertSession } from '../persistence/sessions.js';
import type { SessionLife } from '../persistence/sessions.js';

export const lifeOf = (config: IdentityConfig): SessionLife => ({
  idleDays: config.sessionIdleDays,
  maxDays: config.sessionMaxDays,
});

/** Opens a session, under the role for accounts; the returned token goes into the cookie and is stored nowhere. */
export async function openSession(
  tx: Tx,
  accountId: string,
  workspaceId: string,
  config: IdentityConfig,
): Promise<string> {
  const token = newToken();
  await insertSession(tx, { tokenHash: hashOf(token), accountId, workspaceId }, lifeOf(config));
  return token;
}

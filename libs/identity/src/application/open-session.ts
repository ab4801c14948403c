import type { Tx } from '#database';
import { hashOf, newToken } from '../domain/tokens.js';
import { deviceOf } from '../domain/visit.js';
import type { Device, Visit } from '../domain/visit.js';
import { IdentityConfig } from '../identity.config.js';
import { insertSession } from '../persistence/sessions.js';
import type { SessionLife } from '../persistence/sessions.js';

export const lifeOf = (config: IdentityConfig): SessionLife => ({
  idleDays: config.sessionIdleDays,
  maxDays: config.sessionMaxDays,
});

/** Of a session that no browser asked for. */
const UNKNOWN: Device = { browser: null, system: null, network: null };

/** Opens a session, under the role for accounts; the returned token goes into the cookie and is stored nowhere. */
export async function openSession(
  tx: Tx,
  accountId: string,
  workspaceId: string,
  config: IdentityConfig,
  visit?: Visit,
): Promise<string> {
  const token = newToken();
  const device = visit ? deviceOf(visit) : UNKNOWN;
  await insertSession(tx, { tokenHash: hashOf(token), accountId, workspaceId, ...device }, lifeOf(config));
  return token;
}

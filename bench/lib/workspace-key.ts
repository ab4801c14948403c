import { addMember, createWorkspace, csrfTokenOf, IdentityConfig, openSession } from '#identity';
import { Database } from '#database';
import type { Ground } from './ground.js';

/** A workspace and what a program sends to be let in. */
export interface Key {
  readonly workspaceId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A fresh workspace on the server, and an API key for it that may record leads. */
export async function openWorkspace({ appUrl }: Ground, url: string): Promise<Key> {
  const database = await Database.connect({ url: appUrl, poolSize: 2, statementTimeoutMs: 30_000 });
  try {
    const workspace = await createWorkspace(database, {
      ...{ name: 'Bench', zone: 'Europe/Rome', currency: 'EUR', locale: 'it' },
    });
    const facts = { email: 'bench@example.com', name: 'Bench', roles: ['administrator'], teamIds: [] };
    const { accountId } = await addMember(database, workspace.id, facts);
    const session = await database.withRole('accounts', (tx) =>
      openSession(tx, accountId, workspace.id, new IdentityConfig()),
    );
    return { workspaceId: workspace.id, headers: { authorization: `Bearer ${await makeKey(url, session)}` } };
  } finally {
    await database.onApplicationShutdown();
  }
}

async function makeKey(url: string, session: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/api-keys`, {
    method: 'POST',
    headers: {
      ...{ cookie: `staffetta=${session}`, 'x-csrf-token': csrfTokenOf(session) },
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: 'bench', scopes: ['lead.capture'] }),
  });
  if (!response.ok) throw new Error(`The server made no API key: ${await response.text()}`);
  const { key } = (await response.json()) as { key: string };
  return key;
}

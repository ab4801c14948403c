import { addMember, csrfTokenOf, IdentityConfig, openSession } from '#identity';
import { Database } from '#database';
import type { Ground } from './ground.js';

/** What somebody new sends who may see every figure and record leads. */
export async function sessionIn(
  { appUrl }: Ground,
  workspaceId: string,
): Promise<Readonly<Record<'cookie' | 'x-csrf-token', string>>> {
  const database = await Database.connect({ url: appUrl, poolSize: 1, statementTimeoutMs: 30_000 });
  try {
    const email = `bench-${Date.now()}@example.com`;
    const facts = { email, name: 'Bench', roles: ['administrator', 'marketing-manager'], teamIds: [] };
    const { accountId } = await addMember(database, workspaceId, facts);
    const session = await database.withRole('accounts', (tx) =>
      openSession(tx, accountId, workspaceId, new IdentityConfig()),
    );
    return { cookie: `staffetta=${session}`, 'x-csrf-token': csrfTokenOf(session) };
  } finally {
    await database.onApplicationShutdown();
  }
}

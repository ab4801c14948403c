import { addMember, IdentityConfig, openSession } from '#identity';
import { newId } from '#kernel';
import type { Scene } from './scene.js';

/** The sessions of so many members, as headers of their sockets: nobody holds more sockets than one may. */
export async function sessionsOf({ db, workspace }: Scene, count: number): Promise<{ cookie: string }[]> {
  const sessions: { cookie: string }[] = [];
  for (let number = 0; number < count; number += 1) {
    const facts = {
      email: `${newId()}@example.com`,
      name: `Watcher ${number}`,
      roles: ['leadership'],
      teamIds: [],
    };
    const { accountId } = await addMember(db.database, workspace.id, facts);
    const token = await db.database.withRole('accounts', (tx) =>
      openSession(tx, accountId, workspace.id, new IdentityConfig()),
    );
    sessions.push({ cookie: `staffetta=${token}` });
  }
  return sessions;
}

import { Injectable } from '@nestjs/common';
import { actionsFrom, actionsOf } from '#contracts';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { groupBy } from '#kernel';
import { livingKeys } from '../persistence/credentials.js';
import { allMembers } from '../persistence/members.js';
import { livingSessions } from '../persistence/sessions.js';

/** Tells which callers still may: for those who stay connected and would otherwise keep rights they have lost. */
@Injectable()
export class RecheckCallers {
  constructor(private readonly database: Database) {}

  /** The same callers with their present rights, in the same order; undefined for each whose session, key or membership has ended. */
  async run(callers: readonly Caller[]): Promise<(Caller | undefined)[]> {
    const living = await this.living(callers.map(({ credentialId }) => credentialId));
    const byWorkspace = groupBy(
      callers.filter(({ memberId, credentialId }) => memberId !== null && living.has(credentialId)),
      ({ workspaceId }) => workspaceId,
    );
    const members = new Map<string, Pick<Caller, 'teamIds' | 'actions'>>();
    for (const workspaceId of byWorkspace.keys()) {
      const found = await this.database.withWorkspace(workspaceId, allMembers);
      for (const { id, isActive, teamIds, roles, customRights } of found) {
        if (isActive)
          members.set(id, { teamIds, actions: new Set([...actionsOf(roles), ...actionsFrom(customRights)]) });
      }
    }
    return callers.map((caller) => {
      if (!living.has(caller.credentialId)) return undefined;
      if (caller.memberId === null) return caller;
      const rights = members.get(caller.memberId);
      return rights && { ...caller, ...rights };
    });
  }

  private async living(credentialIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.database.withRole('accounts', async (tx) => {
      const sessions = await livingSessions(tx, credentialIds);
      return new Set([...sessions, ...(await livingKeys(tx, credentialIds))]);
    });
  }
}

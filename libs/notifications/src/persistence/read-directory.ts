import { actionsFrom, actionsOf } from '#contracts';
import type { Tx } from '#database';
import { allMembers, findTeams } from '#identity';
import { Directory } from '../domain/directory.js';

/** The active members of the workspace, with what they may do and the kinds of their teams. */
export async function readDirectory(tx: Tx, workspaceId: string): Promise<Directory> {
  const members = await allMembers(tx);
  const teams = await findTeams(tx, workspaceId);
  const listeners = members
    .filter(({ isActive }) => isActive)
    .map(({ id, teamIds, roles, customRights }) => ({
      ...{ id, teamIds },
      actions: new Set([...actionsOf(roles), ...actionsFrom(customRights)]),
    }));
  return new Directory(listeners, new Map(teams.map(({ id, kind }) => [id, kind])));
}

import type { TeamKind } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { memberById } from './members.js';
import type { TeamFacts } from './teams.js';

/**
 * What other parts may ask about members and teams, inside a workspace's transaction. The workspace is named as everywhere;
 * row level security shows no other anyway.
 */

/** A member as other parts need it. */
export interface DirectoryMember {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly teamIds: readonly string[];
}

/** The member, active or not; undefined if the workspace has none of this id. */
export const findMember = (tx: Tx, _workspaceId: string, id: string): Promise<DirectoryMember | undefined> =>
  memberById(tx, id);

/** Names of members by id, active or not; ids that are no members of the workspace are left out. */
export async function memberNames(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    tx,
    'select id, name from member where workspace_id = $1 and id = any($2)',
    [workspaceId, ids],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The team; undefined if the workspace has none of this id. */
export async function findTeam(tx: Tx, workspaceId: string, id: string): Promise<TeamFacts | undefined> {
  const [team] = await rows<TeamFacts>(
    tx,
    'select id, name, kind from team where workspace_id = $1 and id = $2',
    [workspaceId, id],
  );
  return team;
}

/** The teams of the workspace by name, or those of one kind. */
export const findTeams = (tx: Tx, workspaceId: string, kind?: TeamKind): Promise<TeamFacts[]> =>
  rows(
    tx,
    'select id, name, kind from team where workspace_id = $1 and ($2::text is null or kind = $2) order by name',
    [workspaceId, kind ?? null],
  );

/** The teams a member is in. */
export async function teamIdsOf(tx: Tx, workspaceId: string, memberId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    'select team_id as id from team_member where workspace_id = $1 and member_id = $2 order by team_id',
    [workspaceId, memberId],
  );
  return found.map(({ id }) => id);
}

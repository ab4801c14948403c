import type { TeamKind } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { TeamRow } from './team.row.js';

/** Every function here runs inside a workspace. */

export interface TeamFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
}

/** The teams of the workspace by name. */
export const allTeams = (tx: Tx): Promise<TeamFacts[]> =>
  rows(tx, 'select id, name, kind from team where workspace_id = current_workspace() order by name');

/** @throws the violation of `uq_team_name` if the name is taken */
export const insertTeam = (tx: Tx, workspaceId: string, team: TeamFacts): Promise<unknown> =>
  tx.insert(TeamRow, { workspaceId, ...team, createdAt: () => 'instant()' });

/**
 * The team under its new name; undefined where there is none.
 * @throws the violation of `uq_team_name` if the name is taken
 */
export const renameTeam = async (tx: Tx, id: string, name: string): Promise<TeamFacts | undefined> =>
  (
    await rows<TeamFacts>(
      tx,
      `update team set name = $2 where workspace_id = current_workspace() and id = $1 returning id, name, kind`,
      [id, name],
    )
  )[0];

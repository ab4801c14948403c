import type { TeamKind } from '#contracts';
import type { Tx } from '#database';
import { findTeam } from '#identity';

/** The kinds of the teams a lead goes from and to; null where it is with none. */
export async function teamKindsOf(
  tx: Tx,
  workspaceId: string,
  from: string | null,
  to: string | null,
): Promise<{ readonly fromTeamKind: TeamKind | null; readonly toTeamKind: TeamKind | null }> {
  const kindOf = async (teamId: string | null): Promise<TeamKind | null> =>
    teamId === null ? null : ((await findTeam(tx, workspaceId, teamId))?.kind ?? null);
  const fromTeamKind = await kindOf(from);
  return { fromTeamKind, toTeamKind: from === to ? fromTeamKind : await kindOf(to) };
}

import type { TeamKind } from '#contracts';
import type { Tx } from '#database';
import { findTeams } from '#identity';

/** The kinds of the teams a lead goes from and to; null where it is with none. */
export interface TeamKinds {
  readonly fromTeamKind: TeamKind | null;
  readonly toTeamKind: TeamKind | null;
}

/** Whose partner a lead is once it is with this team. */
export const partnerIn = ({ toTeamKind }: TeamKinds, teamId: string | null): string | null =>
  toTeamKind === 'partner' ? teamId : null;

/** Tells the kinds of teams; they are read once. */
export async function teamKinds(
  tx: Tx,
  workspaceId: string,
): Promise<(from: string | null, to: string | null) => TeamKinds> {
  const kinds = new Map((await findTeams(tx, workspaceId)).map(({ id, kind }) => [id, kind]));
  const kindOf = (teamId: string | null): TeamKind | null => kinds.get(teamId ?? '') ?? null;
  return (from, to) => ({ fromTeamKind: kindOf(from), toTeamKind: kindOf(to) });
}

export const teamKindsOf = async (
  tx: Tx,
  workspaceId: string,
  from: string | null,
  to: string | null,
): Promise<TeamKinds> => (await teamKinds(tx, workspaceId))(from, to);

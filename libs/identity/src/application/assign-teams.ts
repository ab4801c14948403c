import { violatedConstraint } from '#database';
import type { Tx } from '#database';
import { invalidField, isId } from '#kernel';
import { replaceTeams } from '../persistence/members.js';

/**
 * Puts a member into exactly these teams.
 * @throws AppError `member/team` for a team that is not of this workspace
 */
export async function assignTeams(tx: Tx, memberId: string, teamIds: readonly string[]): Promise<void> {
  const unknown = invalidField('member/team', '/teamIds', 'Name teams of this workspace; see GET /teams.');
  if (!teamIds.every(isId)) throw unknown;
  try {
    await replaceTeams(tx, memberId, teamIds);
  } catch (error) {
    throw violatedConstraint(error) === 'fk_team_member_team' ? unknown : error;
  }
}

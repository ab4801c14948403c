import { Database } from '#database';
import { allMembers, findTeams } from '#identity';
import type { MemberFacts } from '#identity';
import { AppError } from '#kernel';
import { CAST } from './cast.js';
import type { CastMember, MemberKey } from './cast.js';
import type { Command, FoundedCompany } from './stage.js';

/**
 * Who is who in a workspace that exists: the people of the cast by their names; elsewhere whoever has the same role, or any member.
 * @throws AppError `sample/nobody` in a workspace without members, `sample/no-sales` in one without a sales team
 */
export async function findCompany(command: Command, workspaceId: string): Promise<FoundedCompany> {
  const { found, teams } = await command(Database).withWorkspace(workspaceId, async (tx) => ({
    found: (await allMembers(tx)).filter(({ isActive }) => isActive),
    teams: await findTeams(tx, workspaceId),
  }));
  const [anybody] = found;
  if (!anybody)
    throw new AppError('missing', 'sample/nobody', 'This workspace has no members; invite some first.');
  if (!teams.some(({ kind }) => kind === 'sales'))
    throw new AppError('missing', 'sample/no-sales', 'This workspace has no sales team; make one first.');
  const members = Object.fromEntries(
    CAST.map((role): [MemberKey, { memberId: string; accountId: string }] => {
      const { id: memberId, accountId } = whoPlays(role, found) ?? anybody;
      return [role.key, { memberId, accountId }];
    }),
  ) as FoundedCompany['members'];
  return { workspaceId, members, teams: Object.fromEntries(teams.map(({ kind, id }) => [kind, id])) };
}

const whoPlays = ({ name, role }: CastMember, members: readonly MemberFacts[]): MemberFacts | undefined =>
  members.find((member) => member.name === name) ?? members.find(({ roles }) => roles.includes(role));

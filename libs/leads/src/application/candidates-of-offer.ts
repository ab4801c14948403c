import type { Tx } from '#database';
import { allMembers } from '#identity';
import type { MemberFacts } from '#identity';
import { invalidField } from '#kernel';
import type { Candidate } from '../persistence/candidates.js';
import { endedTeams } from '../persistence/ended-teams.js';
import { mayAccept } from './next-taker.js';

export const FEWEST_CANDIDATES = 2;
export const MOST_CANDIDATES = 20;

interface Asking {
  readonly toTeamId?: string | null;
  readonly toMemberId?: string | null;
  readonly toMemberIds?: readonly string[];
}

/**
 * Who is asked together, each for a team of theirs: the one that is asked where they are of it. Nobody where the offer names one, or none.
 * @throws AppError `handover/bad-candidates`, `handover/unknown-candidate` pointing at the first who cannot take a lead
 */
export async function candidatesOf(
  tx: Tx,
  workspaceId: string,
  { toTeamId, toMemberId, toMemberIds }: Asking,
): Promise<readonly Candidate[]> {
  if (!toMemberIds) return [];
  requireSeveral(toMemberIds, toMemberId);
  const members = new Map((await allMembers(tx)).map((member) => [member.id, member]));
  const candidates = toMemberIds.map((memberId, index) => {
    const member = members.get(memberId);
    const teamId = member && teamOf(member, toTeamId);
    if (!teamId) throw cannotTake(index);
    return { memberId, teamId };
  });
  const teamIds = candidates.map(({ teamId }) => teamId);
  const ended = await endedTeams(tx, workspaceId, teamIds);
  const gone = teamIds.findIndex((teamId) => ended.has(teamId));
  if (gone >= 0) throw cannotTake(gone);
  return candidates;
}

function requireSeveral(memberIds: readonly string[], toMemberId: string | null | undefined): void {
  const { size } = new Set(memberIds);
  const isSeveral = size >= FEWEST_CANDIDATES && size <= MOST_CANDIDATES && size === memberIds.length;
  if (isSeveral && (toMemberId ?? null) === null) return;
  const say = `Ask ${FEWEST_CANDIDATES} to ${MOST_CANDIDATES} different members, or one by \`toMemberId\`.`;
  throw invalidField('handover/bad-candidates', '/toMemberIds', say);
}

/** The team they would take it for; undefined for whoever is gone, is in no team, or may not accept leads. */
function teamOf(
  { isActive, teamIds, roles, customRights }: MemberFacts,
  asked: string | null | undefined,
): string | undefined {
  if (!isActive || !mayAccept(roles, customRights)) return undefined;
  return asked && teamIds.includes(asked) ? asked : teamIds[0];
}

const cannotTake = (index: number): Error =>
  invalidField(
    'handover/unknown-candidate',
    `/toMemberIds/${index}`,
    'This is no active member of a team who may accept leads.',
  );

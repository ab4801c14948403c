import { actionsFrom, actionsOf } from '#contracts';
import type { TeamKind } from '#contracts';
import type { Tx } from '#database';
import { allMembers } from '#identity';
import type { MemberFacts } from '#identity';
import { AppError } from '#kernel';
import { delegationsTo } from '../persistence/signing.js';

/** True for an active member who may sign for the side by their own roles. */
export const maySign = (member: MemberFacts | undefined, side: TeamKind): boolean =>
  member?.isActive === true &&
  [actionsOf(member.roles), actionsFrom(member.customRights)].some((actions) =>
    actions.has(`agreement.sign.${side}`),
  );

/**
 * In whose stead the member signs for a side: of those who named them, the first who still has the right.
 * @throws AppError `agreement/no-right`
 */
export async function delegatorOf(
  tx: Tx,
  workspaceId: string,
  memberId: string,
  side: TeamKind,
): Promise<string> {
  const given = await delegationsTo(tx, workspaceId, memberId, side);
  const members = given.length > 0 ? await allMembers(tx) : [];
  const holding = given.find(({ fromMemberId }) =>
    maySign(
      members.find(({ id }) => id === fromMemberId),
      side,
    ),
  );
  if (holding) return holding.fromMemberId;
  throw new AppError(
    'forbidden',
    'agreement/no-right',
    `You may not sign for ${side}. Somebody who may can name you as their substitute.`,
  );
}

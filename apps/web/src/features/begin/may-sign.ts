import { actionsOf } from '#contracts';
import type { TeamKind } from '#contracts';
import type { Member } from '../../api/types.js';

/** Whether a shipped role of theirs lets a member sign for a side; what a workspace’s own roles let them do is not known here. */
export const maySignFor = (side: TeamKind, { roles, isActive, hasJoined }: Member): boolean =>
  (isActive || !hasJoined) && actionsOf(roles).has(`agreement.sign.${side}`);

import { actionsOf } from '#contracts';
import type { MemberFacts } from '../persistence/members.js';

/** The member's actions are rights already where they have no scope or name it; the bare ones of scoped actions drop out. */
export const rightsIn = ({ roles, customRights }: MemberFacts): Set<string> =>
  new Set([...actionsOf(roles), ...customRights]);

import { actionsFrom, actionsOf, isOfHouse, scopeOf } from '#contracts';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { allMembers } from '#identity';
import { narrowed } from '#leads';
import { conversationIsSeen } from '../persistence/sight.sql.js';
import type { Sight } from '../persistence/sight.sql.js';
import { seenConversation } from '../persistence/conversations.js';
import { missingConversation } from './conversation-errors.js';

/** Whoever looks. */
type Looking = Pick<Caller, 'workspaceId' | 'memberId' | 'teamIds' | 'actions'>;

/**
 * Which conversations somebody sees: who sees all of them, all. Others see one exactly as its leads are seen, or those of its person where
 * it has none of its own; one of nobody who is a lead is for whoever works conversations in the house; and what was given to somebody is theirs.
 */
export function sightOf(caller: Looking): Sight {
  if (scopeOf(caller.actions, 'conversation.read') === 'all') return EVERYTHING;
  return (first) => {
    const isOfNoLeadSeen = isOfHouse(caller) && caller.actions.has('conversation.work');
    const leads = narrowed(caller, {}, first + 2);
    return {
      condition: conversationIsSeen(first, leads.conditions),
      values: [caller.memberId, isOfNoLeadSeen, ...leads.values],
    };
  };
}

/** Of whoever sees all of them. */
export const EVERYTHING: Sight = () => ({ condition: 'true', values: [] });
const NOTHING: Sight = () => ({ condition: 'false', values: [] });

/** What a member sees, for a board that is theirs. */
export async function sightOfMember(tx: Tx, workspaceId: string, memberId: string): Promise<Sight> {
  const member = (await allMembers(tx)).find(({ id }) => id === memberId);
  if (!member) return NOTHING;
  const { teamIds, roles, customRights } = member;
  const actions = new Set([...actionsOf(roles), ...actionsFrom(customRights)]);
  return sightOf({ workspaceId, memberId, teamIds, actions });
}

/** One out of sight is as good as missing. @throws AppError `conversation/missing` */
export async function requireConversation(tx: Tx, caller: Caller, id: string): Promise<void> {
  if (!(await seenConversation(tx, caller.workspaceId, id, sightOf(caller)))) throw missingConversation(id);
}

import { useSession } from '../../api/session.js';
import type { Opportunity } from '../../api/types.js';

/** Whose team a deal is of is not told with it: whoever may write for their team is offered it, and the server decides. */
export function useMayWrite(): (deal: Pick<Opportunity, 'owner'>) => boolean {
  const { actions, member } = useSession();
  return ({ owner }) =>
    actions.includes('opportunity.write:own-team') ||
    (actions.includes('opportunity.write:own') && owner?.id === member.id);
}

import { scopeOf } from '#contracts';
import { useSession } from '../../api/session.js';

/** Whether leads are given to members of these teams by whoever is signed in: only they say how much these may get. */
export function useGivesTo(): (teamIds: readonly string[]) => boolean {
  const { actions, teams } = useSession();
  const scope = scopeOf(new Set(actions), 'lead.assign');
  return (teamIds) =>
    scope === 'all' || (scope === 'own-team' && teams.some(({ id }) => teamIds.includes(id)));
}

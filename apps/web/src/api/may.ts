import type { Action, Scope, ScopedAction } from '#contracts';
import { useSession } from './session.js';
import type { Session } from './types.js';

/** Whether the member may take an action at all; what may not be done is not offered. */
export function useMay(): (action: Action) => boolean {
  const { actions } = useSession();
  return (action) => actions.includes(action);
}

/** Whose lead it is, as far as reach goes. */
export interface Whose {
  readonly ownerId: string | null;
  readonly teamId: string | null;
}

/** Whether a scoped action reaches this lead. */
export function reaches(
  { actions, member, teams }: Pick<Session, 'actions' | 'member' | 'teams'>,
  action: ScopedAction,
  { ownerId, teamId }: Whose,
): boolean {
  const may = (scope: Scope): boolean => actions.includes(`${action}:${scope}`);
  if (may('all')) return true;
  const isOwn = ownerId === member.id;
  const isOfTeam = teams.some((team) => team.id === teamId);
  return (may('own') && isOwn) || (may('own-team') && isOfTeam);
}

/** The same for whoever is signed in. */
export function useReach(whose: Whose): (action: ScopedAction) => boolean {
  const session = useSession();
  return (action) => reaches(session, action, whose);
}

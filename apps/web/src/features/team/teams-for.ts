import type { Session, Team } from '../../api/types.js';

/** Kinds of teams that are offered leads. */
const KINDS: readonly string[] = ['sales', 'partner'];

/**
 * Teams whose board one may see: those one is of, and all others where one may give any lead away. One's own come first, and of these
 * those that are offered leads; a team that never is has no board.
 */
export function teamsFor(
  { actions, teams }: Pick<Session, 'actions' | 'teams'>,
  all: readonly Team[],
): readonly Team[] {
  const isOwn = ({ id }: Team): boolean => teams.some((team) => team.id === id);
  const mayAll = actions.includes('lead.assign:all');
  const mayOwn = actions.includes('lead.assign:own-team');
  return all
    .filter(({ kind }) => KINDS.includes(kind))
    .filter((team) => mayAll || (mayOwn && isOwn(team)))
    .sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)) || one.name.localeCompare(other.name));
}

import {
  ACTIONS,
  ADMINISTRATIVE_ACTIONS,
  PERSONAL_ACTIONS,
  actionsFrom,
  isRight,
  isScoped,
} from '#contracts';
import type { Caller, Right } from '#contracts';
import { AppError, invalidField } from '#kernel';

/**
 * What the caller may not hand out of `rights`: whoever manages members may give every right of the business (they appoint the
 * managers), but an administrative action only if they hold it; everyone else only what they hold.
 */
export function beyondReach(caller: Pick<Caller, 'actions'>, rights: Iterable<string>): string[] {
  const appoints = caller.actions.has('member.manage');
  return [...actionsFrom(rights)].filter(
    (action) => !caller.actions.has(action) && !(appoints && !isAdministrative(action)),
  );
}

const isAdministrative = (action: string): boolean =>
  ADMINISTRATIVE_ACTIONS.some((administrative) => administrative === action);

/** @throws AppError `grant/beyond-reach` naming the actions */
export function assertMayGrant(caller: Pick<Caller, 'actions'>, rights: Iterable<string>): void {
  const actions = beyondReach(caller, rights);
  if (actions.length === 0) return;
  throw new AppError(
    'forbidden',
    'grant/beyond-reach',
    `You cannot give what you do not hold: ${actions.join(', ')}. Ask someone who does.`,
    { facts: { actions } },
  );
}

/**
 * The scopes of an API key as rights: a scoped action without scope reaches all, because a key has no team.
 * @throws AppError `key/scope` for an unknown action or one that only a person takes
 */
export function keyRights(scopes: readonly string[]): Right[] {
  const rights = [...new Set(scopes)].map((scope) => (isScoped(scope) ? `${scope}:all` : scope));
  const wrong = rights.filter((right) => !isRight(right) || isPersonal(right));
  if (wrong.length > 0)
    throw invalidField(
      'key/scope',
      '/scopes',
      `A key cannot have: ${wrong.join(', ')}. Possible are ${Object.keys(ACTIONS)
        .filter((action) => !isPersonal(action))
        .join(', ')}.`,
    );
  return rights as Right[];
}

const isPersonal = (right: string): boolean => PERSONAL_ACTIONS.some((personal) => personal === right);

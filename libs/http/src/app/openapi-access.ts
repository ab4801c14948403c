import { PERSONAL_ACTIONS } from '#contracts';
import { isReading } from './routes-of.js';
import type { AlsoRequired, Route } from './routes-of.js';

/** What a route says of who may ask it; the guard of a lib above reads the same metadata. */
const KEYS = {
  isPublic: 'staffetta:public',
  isFromAnySite: 'staffetta:any-site',
  isOfMembers: 'staffetta:members-only',
  right: 'staffetta:requires',
  also: 'staffetta:also-requires',
  because: 'staffetta:any-caller',
} as const;

/** Writes into an operation whom it answers, and what shows who asks. */
export function tellAccess(route: Route): void {
  const { told, saying } = route;
  const [right, because] = [saying(KEYS.right), saying(KEYS.because)];
  if (isPublic(route)) told['x-public'] = true;
  else if (typeof right === 'string') told['x-right'] = right;
  if (typeof because === 'string') told['x-any-caller'] = because;
  tellAlso(route, (saying(KEYS.also) ?? []) as readonly AlsoRequired[]);
  told.security = securityOf(route);
}

/** For people in the description, for programs beside the first right. */
function tellAlso({ told }: Route, also: readonly AlsoRequired[]): void {
  if (also.length === 0) return;
  told['x-also-rights'] = also;
  const said = also.map(
    ({ right, when }) => `Also asks for the right \`${right}\`${when ? ` when ${when}` : ''}.`,
  );
  told.description = [told.description ?? '', ...said].filter((each) => each !== '').join(' ');
}

export const isPublic = ({ saying }: Route): boolean => saying(KEYS.isPublic) === true;

/** It is refused to pages of other sites: it changes something, and nothing in it shows that it was meant. */
export const isOfOwnPages = (route: Route): boolean =>
  !isReading(route) && route.saying(KEYS.isFromAnySite) !== true;

/** Nothing but a session stands for a person: keys may not sign, and own no notifications and no sessions. */
const isOfMembers = ({ saying }: Route): boolean =>
  saying(KEYS.isOfMembers) === true || PERSONAL_ACTIONS.some((action) => action === saying(KEYS.right));

/** A list of ways, one of which is needed; each names all that it takes. */
function securityOf(route: Route): Record<string, string[]>[] {
  if (isPublic(route)) return [];
  const bySession: Record<string, string[]> = isReading(route) ? { session: [] } : { session: [], csrf: [] };
  return isOfMembers(route) ? [bySession] : [bySession, { 'api-key': [] }];
}

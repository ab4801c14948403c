import { SetMetadata } from '@nestjs/common';
import type { CustomDecorator } from '@nestjs/common';
import type { Action, Caller } from '#contracts';
import { AppError } from '#kernel';

/** Route metadata the guard reads; libs below this one may set them by name. */
export const PUBLIC_ROUTE = 'staffetta:public';
export const ANY_SITE_ROUTE = 'staffetta:any-site';
export const EVEN_HELD_BACK = 'staffetta:even-held-back';
export const REQUIRED_ACTION = 'staffetta:requires';
export const ALSO_REQUIRED = 'staffetta:also-requires';
const MEMBERS_ONLY = 'staffetta:members-only';
const ANY_CALLER_ROUTE = 'staffetta:any-caller';

/** The route answers anybody, signed in or not. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC_ROUTE, true);

/** Pages of any other site may send to the route: it believes nothing of a session and bounds what it takes. */
export const FromAnySite = (): CustomDecorator => SetMetadata(ANY_SITE_ROUTE, true);

/** The route answers also who lacks the second factor that their workspace demands. */
export const EvenHeldBack = (): CustomDecorator => SetMetadata(EVEN_HELD_BACK, true);

/** The route answers callers who may take the action (in whatever scope: the use case narrows it). Without it: any caller. */
export const Requires = (action: Action): CustomDecorator => SetMetadata(REQUIRED_ACTION, action);

/** A right beside the one of the route; `when` says in which case, as the end of “asked for when …”. */
export interface AlsoRequired {
  readonly right: Action;
  readonly when?: string;
}

/**
 * Rights the route asks for beside that of `@Requires`: always, before anything is looked at, or in the case that is named, which the
 * route itself finds out and answers with `assertMay`. Told in the API document and in docs/rights.md.
 */
export const AlsoRequires = (...rights: readonly (Action | Required<AlsoRequired>)[]): CustomDecorator =>
  SetMetadata(
    ALSO_REQUIRED,
    rights.map((each): AlsoRequired => (typeof each === 'string' ? { right: each } : each)),
  );

/** The route answers persons who signed in, and no key, whatever its rights: the use case refuses it. Told in the API document. */
export const MembersOnly = (): CustomDecorator => SetMetadata(MEMBERS_ONLY, true);

/** Says why a route asks for no right of its own; told in the API document and in docs/rights.md. */
export const AnyCaller = (because: string): CustomDecorator => SetMetadata(ANY_CALLER_ROUTE, because);

/** For what only the body tells, such as the side of a signature. @throws AppError `access/forbidden` */
export function assertMay(caller: Pick<Caller, 'actions'>, action: Action): void {
  if (caller.actions.has(action)) return;
  throw new AppError(
    'forbidden',
    'access/forbidden',
    `This needs the right “${action}”. Ask an administrator for a role that has it, or use a key with that scope.`,
    { facts: { action } },
  );
}

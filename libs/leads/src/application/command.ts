import type { Actor, Caller, ScopedAction, Stage } from '#contracts';
import { scopeOf, SYSTEM } from '#contracts';
import { AppError } from '#kernel';

/** Who commands, in which workspace; handed to every use case beside its transaction. */
export interface By {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** The acting member, or null for connectors and the product itself. */
  readonly memberId: string | null;
  /** Null for the product itself, which may reach everything. */
  readonly caller: Caller | null;
}

/** Whoever asks through the API. */
export const byCaller = (caller: Caller): By => ({
  workspaceId: caller.workspaceId,
  actor: caller.memberId
    ? { kind: 'member', id: caller.memberId }
    : { kind: 'connector', id: caller.credentialId },
  memberId: caller.memberId,
  caller,
});

/** The product itself: imports, the sample year, timers. With a member id it acts as that member would have. */
export const byProduct = (workspaceId: string, memberId: string | null = null): By => ({
  workspaceId,
  actor: memberId ? { kind: 'member', id: memberId } : SYSTEM,
  memberId,
  caller: null,
});

interface Reachable {
  readonly ownerId: string | null;
  readonly teamId: string | null;
}

/** Whoever may take an action, and how far. */
export type Reaching = Pick<Caller, 'actions' | 'memberId' | 'teamIds'>;

/** Whether somebody's scope of the action covers a lead of this owner and team. */
export function isWithinReach(
  { actions, memberId, teamIds }: Reaching,
  action: ScopedAction,
  { ownerId, teamId }: Reachable,
): boolean {
  const scope = scopeOf(actions, action);
  const isOwn = ownerId !== null && ownerId === memberId;
  const isOfTeam = teamId !== null && teamIds.includes(teamId);
  return scope === 'all' || (scope === 'own-team' && (isOfTeam || isOwn)) || (scope === 'own' && isOwn);
}

/** @throws AppError `lead/out-of-reach` unless the caller's scope of the action covers a lead of this owner and team */
export function requireReach({ caller }: By, action: ScopedAction, lead: Reachable): void {
  if (!caller || isWithinReach(caller, action, lead)) return;
  throw new AppError(
    'forbidden',
    'lead/out-of-reach',
    'This lead belongs to others; ask its owner or your manager.',
    { facts: { action } },
  );
}

export const missingLead = (id: string): AppError =>
  new AppError(
    'missing',
    'lead/missing',
    `There is no lead ${id} in this workspace; it may have been merged into another.`,
  );

/** The refusal of a command that the lifecycle does not allow from where the lead is. */
export const wrongStage = (what: string, stage: Stage, facts: Record<string, unknown> = {}): AppError =>
  new AppError(
    'conflict',
    'lead/wrong-stage',
    `${what} is not possible while the lead is “${stage}”. Reload it to see what happened meanwhile.`,
    {
      facts: { stage, ...facts },
    },
  );

import type { Actor } from './actor.js';

/** Who is asking, as a session or an API key tells; made once per request or socket and handed on, never looked up again. */
export interface Caller {
  readonly workspaceId: string;
  /** The session or API key: idempotency keys and limits are counted by it. */
  readonly credentialId: string;
  /** Null for an API key. */
  readonly accountId: string | null;
  /** Null for an API key. */
  readonly memberId: string | null;
  readonly teamIds: readonly string[];
  /** What the caller may do: the union of the member's roles, or the key's scopes. */
  readonly actions: ReadonlySet<string>;
}

/**
 * Whether somebody is of the house: who sees no members is a guest in it, and hears nothing of the people and teams of others.
 * An API key is of the house.
 */
export const isOfHouse = ({ memberId, actions }: Pick<Caller, 'memberId' | 'actions'>): boolean =>
  memberId === null || actions.has('member.read');

/** Whoever asks, as the doer of what they ask for. */
export const actorOf = ({ memberId, credentialId }: Pick<Caller, 'memberId' | 'credentialId'>): Actor =>
  memberId === null ? { kind: 'connector', id: credentialId } : { kind: 'member', id: memberId };

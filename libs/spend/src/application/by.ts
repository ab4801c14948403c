import type { Actor, Caller } from '#contracts';

/** Who commands, in which workspace; handed to every use case beside its transaction. */
export interface By {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** The acting member, or null for connectors and the product itself. */
  readonly memberId: string | null;
}

export const byOf = ({ workspaceId, memberId, credentialId }: Caller): By => ({
  workspaceId,
  memberId,
  actor: memberId === null ? { kind: 'connector', id: credentialId } : { kind: 'member', id: memberId },
});

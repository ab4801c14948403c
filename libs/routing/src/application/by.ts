import { scopeOf } from '#contracts';
import type { Actor, Caller } from '#contracts';
import type { Tx } from '#database';
import { findMember } from '#identity';
import type { DirectoryMember } from '#identity';
import { AppError, invalidField } from '#kernel';

/** Who commands, in which workspace; handed to every use case beside its transaction. */
export interface By {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** The acting member, or null for connectors and the product itself. */
  readonly memberId: string | null;
  /** Null for the product itself, which may do everything. */
  readonly caller: Caller | null;
}

export const byOf = (caller: Caller): By => {
  const { workspaceId, memberId, credentialId } = caller;
  const actor: Actor =
    memberId === null ? { kind: 'connector', id: credentialId } : { kind: 'member', id: memberId };
  return { workspaceId, memberId, actor, caller };
};

interface Reached {
  readonly id: string;
  readonly teamIds: readonly string[];
}

/** Whether the caller gives leads to this member: to everybody, or to those of their own teams. */
function givesTo({ actions, teamIds }: Caller, member: Reached): boolean {
  const scope = scopeOf(actions, 'lead.assign');
  return scope === 'all' || (scope === 'own-team' && member.teamIds.some((id) => teamIds.includes(id)));
}

/** @throws AppError `routing/not-yours` unless they give leads to this member */
export function requireGiving({ caller }: By, member: Reached): void {
  if (caller && !givesTo(caller, member)) throw notYours('Whoever assigns leads to this member says this.');
}

/** @throws AppError `routing/not-yours` unless it is about themselves, or they give leads to this member anyway */
export function requireOwnOrGiving({ caller }: By, member: Reached): void {
  if (!caller || caller.memberId === member.id || givesTo(caller, member)) return;
  throw notYours('You can say this of yourself, and of members you assign leads to; ask whoever does.');
}

const notYours = (message: string): AppError => new AppError('forbidden', 'routing/not-yours', message);

/** @throws AppError `routing/unknown-member` */
export async function requireMember(tx: Tx, workspaceId: string, id: string): Promise<DirectoryMember> {
  const member = await findMember(tx, workspaceId, id);
  if (member) return member;
  throw invalidField('routing/unknown-member', '/memberId', 'There is no such member in this workspace.');
}

import type { Caller } from '#contracts';
import { AppError } from '#kernel';

/** Who commands, in which workspace; handed to every use case beside its transaction. */
export interface By {
  readonly workspaceId: string;
  /** The acting member, or null for connectors and the product itself. */
  readonly memberId: string | null;
  /** Null for the product itself, which may do everything. */
  readonly caller: Caller | null;
}

export const byOf = (caller: Caller): By => ({
  workspaceId: caller.workspaceId,
  memberId: caller.memberId,
  caller,
});

/** @throws AppError `routing/not-yours` unless it is about themselves, or they give leads to others anyway */
export function requireOwnOrAssigning({ caller }: By, memberId: string): void {
  if (!caller || caller.memberId === memberId || caller.actions.has('lead.assign')) return;
  throw new AppError(
    'forbidden',
    'routing/not-yours',
    'You can say this of yourself only; ask whoever assigns leads.',
  );
}

import type { Actor, Caller } from '#contracts';
import { AppError } from '#kernel';

/** Who commands, in which workspace; handed to every use case beside its transaction. */
export interface By {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** The acting member, or null for connectors. */
  readonly memberId: string | null;
}

export const byOf = ({ workspaceId, memberId, credentialId }: Caller): By => ({
  workspaceId,
  memberId,
  actor: memberId === null ? { kind: 'connector', id: credentialId } : { kind: 'member', id: memberId },
});

export const missingCalendar = (id: string): AppError =>
  new AppError('missing', 'calendar/missing', `There is no calendar ${id} in this workspace.`);

export const missingVersion = (number: number): AppError =>
  new AppError('missing', 'calendar/missing-version', `This calendar has no version ${number}.`);

export const archived = (): AppError =>
  new AppError(
    'conflict',
    'calendar/archived',
    'This calendar is archived and does not change any more; make another.',
  );

export const stale = (revision: number): AppError =>
  new AppError(
    'stale',
    'calendar/stale',
    'Somebody changed this calendar meanwhile. Load it again, look at the difference, and repeat your change.',
    { facts: { revision } },
  );

import type { Caller } from '#contracts';
import { AppError } from '#kernel';

/** The member who asks. @throws AppError `notification/members-only` */
export function ownOf({ memberId }: Caller): string {
  if (memberId !== null) return memberId;
  throw new AppError('forbidden', 'notification/members-only', 'A key is told nothing; sign in as a member.');
}

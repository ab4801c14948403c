/** What is kept for a number of days, and is no person. */
export const KEEPING_KINDS = [
  ...(['connector-hits', 'form-submissions', 'submissions', 'imports'] as const),
  ...(['unconfirmed', 'visits', 'unmatched-messages', 'deliveries'] as const),
] as const;
export type KeepingKind = (typeof KEEPING_KINDS)[number];

/** Whether people go with what is not kept, as if they were erased. */
export const erasesPeople = (kind: KeepingKind): boolean => kind === 'unconfirmed';

/** Between these a workspace chooses (days); without a word of its own the longest holds. */
export interface KeepingBounds {
  readonly floorDays: number;
  readonly usualDays: number;
}

/**
 * What is raw goes after 90 days at the latest. Evidence of what was delivered stays for a month at least, what may be sent or asked again
 * for a week: a dispute or a replay finds it.
 */
export const KEEPING_BOUNDS: Readonly<Record<KeepingKind, KeepingBounds>> = {
  'connector-hits': { floorDays: 30, usualDays: 90 },
  'form-submissions': { floorDays: 30, usualDays: 90 },
  submissions: { floorDays: 30, usualDays: 90 },
  imports: { floorDays: 2, usualDays: 90 },
  unconfirmed: { floorDays: 7, usualDays: 90 },
  visits: { floorDays: 1, usualDays: 90 },
  'unmatched-messages': { floorDays: 7, usualDays: 90 },
  deliveries: { floorDays: 7, usualDays: 30 },
};

/** How long it is kept, never outside its bounds, whatever was written down once. */
export function daysOf(kind: KeepingKind, chosen: number | null | undefined): number {
  const { floorDays, usualDays } = KEEPING_BOUNDS[kind];
  return Math.min(Math.max(chosen ?? usualDays, floorDays), usualDays);
}

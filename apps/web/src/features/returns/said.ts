import type { ReturnSettings } from './returns-types.js';

/** The three ways to say how long customers stay; one at a time. */
export type Lifetime = 'churn' | 'months' | 'repeat';

export function lifetimeOf({ monthlyChurn, lifetimeMonths, repeatShare }: ReturnSettings): Lifetime | null {
  if (monthlyChurn !== null) return 'churn';
  if (lifetimeMonths !== null) return 'months';
  return repeatShare === null ? null : 'repeat';
}

const UNSAID = { monthlyChurn: null, lifetimeMonths: null, repeatShare: null, repeatPeriods: null };
const BEGIN: Readonly<Record<Lifetime, Partial<ReturnSettings>>> = {
  churn: { monthlyChurn: 0.05 },
  months: { lifetimeMonths: 24 },
  repeat: { repeatShare: 0.5, repeatPeriods: 5 },
};

/** Another way of saying it takes the place of the one before; its numbers are there to be changed. */
export const withLifetime = (draft: ReturnSettings, next: Lifetime | null): ReturnSettings => ({
  ...draft,
  ...UNSAID,
  ...(next !== null && BEGIN[next]),
});

/** An amount is said only where it is to be said. */
export const withRevenue = (
  draft: ReturnSettings,
  revenueBasis: ReturnSettings['revenueBasis'],
): ReturnSettings => ({
  ...draft,
  revenueBasis,
  monthlyRevenue: revenueBasis === 'said' ? (draft.monthlyRevenue ?? '') : null,
});

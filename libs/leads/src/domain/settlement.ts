import type { Caller } from '#contracts';

/** How a dispute over a rejection ends. */
export const SETTLEMENTS = ['rejection_stands', 'rejection_overturned'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** The two that dispute. */
export const SIDES = ['marketing', 'sales'] as const;
export type Side = (typeof SIDES)[number];

/** Who may say how it ends: either side, and leadership where they do not agree. */
const SPEAKERS = [...SIDES, 'leadership'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** For whom somebody speaks: for those they may sign for. */
export const speakersOf = ({ actions }: Pick<Caller, 'actions'>): readonly Speaker[] =>
  SPEAKERS.filter((speaker) => actions.has(`agreement.sign.${speaker}`));

/** What a word about a dispute comes to: its end, what a side proposes to the other, or nothing. */
export type Word =
  | { readonly kind: 'settled' }
  | { readonly kind: 'proposed'; readonly side: Side }
  | { readonly kind: 'refused'; readonly because: 'no-side' | 'with-the-sides' };

/** The side an outcome goes against: once it agrees, both do. */
const LOSER: Readonly<Record<Settlement, Side>> = {
  rejection_stands: 'marketing',
  rejection_overturned: 'sales',
};

/**
 * What somebody's word comes to (ruling 14).
 * - The side an outcome goes against settles the dispute by it, whether the other proposed it or it gives in by itself.
 * - The other side proposes it and waits.
 * - Leadership settles alone, but only once the sides have not agreed in time.
 */
export function wordOf(
  outcome: Settlement,
  speakers: readonly Speaker[],
  { isEscalated }: { readonly isEscalated: boolean },
): Word {
  if (speakers.includes(LOSER[outcome])) return { kind: 'settled' };
  if (isEscalated && speakers.includes('leadership')) return { kind: 'settled' };
  const side = SIDES.find((each) => speakers.includes(each));
  if (side) return { kind: 'proposed', side };
  return { kind: 'refused', because: speakers.length === 0 ? 'no-side' : 'with-the-sides' };
}

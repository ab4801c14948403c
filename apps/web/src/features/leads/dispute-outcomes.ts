const OUTCOMES = ['rejection_stands', 'rejection_overturned'] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface Disputed {
  readonly escalatedAt: string | null;
  readonly proposedOutcome: Outcome | null;
  readonly proposedSide: 'marketing' | 'sales' | null;
}

/** What somebody may say about how an open dispute ends; what their side has said already it need not say again. */
export function outcomesFor(
  may: (action: 'handover.settle' | `agreement.sign.${'marketing' | 'sales' | 'leadership'}`) => boolean,
  { escalatedAt, proposedOutcome, proposedSide }: Disputed,
): readonly Outcome[] {
  if (!may('handover.settle')) return [];
  const sides = (['marketing', 'sales'] as const).filter((side) => may(`agreement.sign.${side}`));
  if (escalatedAt !== null && may('agreement.sign.leadership')) return OUTCOMES;
  if (sides.length !== 1) return sides.length === 0 ? [] : OUTCOMES;
  return OUTCOMES.filter((outcome) => sides[0] !== proposedSide || outcome !== proposedOutcome);
}

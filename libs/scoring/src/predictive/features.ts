import type { EpochMs } from '#kernel';

export type FeatureValue = string | number | boolean | null;

/** What was known of a lead when it was captured. */
export type FeatureRow = Readonly<Record<string, FeatureValue | undefined>>;

/**
 * A feature that a model may look at. The list is given, never found: whatever stands beside it in a row, such as what people
 * wrote down once they knew the outcome, is not looked at.
 */
export interface Feature {
  readonly name: string;
  readonly kind: 'category' | 'number';
}

/** A closed lead: what was known at its capture, and what came of it. */
export interface ClosedLead {
  readonly features: FeatureRow;
  readonly isWon: boolean;
  /** When it was captured; null when nobody knows. */
  readonly capturedAt: EpochMs | null;
  /** What the rules gave it, for a comparison; left out where there are none. */
  readonly rulePoints?: number;
}

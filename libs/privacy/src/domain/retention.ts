/** What can be kept for a time only. */
export const RETENTION_KINDS = ['prospects', 'customers'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

export const LEAST_MONTHS = 1;
export const MOST_MONTHS = 240;

/** How long persons of a kind are kept after their last activity; null: for as long as nobody erases them. */
export interface RetentionRule {
  readonly kind: RetentionKind;
  readonly months: number | null;
}

/** Every kind with its rule. */
export const wholeRules = (kept: readonly RetentionRule[]): RetentionRule[] =>
  RETENTION_KINDS.map((kind) => ({ kind, months: kept.find((rule) => rule.kind === kind)?.months ?? null }));

export const DECISION_STATUSES = ['open', 'done', 'not-done'] as const;

/** Somebody is to do it, did it, or will not. */
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

import type { Problem } from '../../../api/problem.js';

/** What one framework still asks of a lead, as the refusal tells it. */
export interface Missing {
  /** As people and agreements call it: `BANT 3`. */
  readonly framework: string;
  readonly missingRequired: readonly string[];
  readonly moreNeeded: number;
  readonly open: readonly string[];
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const isMissing = (value: unknown): value is Missing => {
  const { framework, missingRequired, moreNeeded, open } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof framework === 'string' &&
    isTexts(missingRequired) &&
    typeof moreNeeded === 'number' &&
    isTexts(open)
  );
};

const NOT_QUALIFIED = 'lead/not-qualified';

/** What is missing before sales may qualify a lead, by framework; null for every other refusal. */
export function missingOf({ code, facts }: Pick<Problem, 'code' | 'facts'>): readonly Missing[] | null {
  if (code !== NOT_QUALIFIED) return null;
  return Array.isArray(facts.missing) ? facts.missing.filter(isMissing) : [];
}

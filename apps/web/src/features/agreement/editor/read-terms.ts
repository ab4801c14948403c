import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';
import { validateTerms } from '#sla';
import type { Terms } from '../../../api/types.js';

/** Everything the rules find wrong with terms; what the server would say to them. */
export function problemsIn(terms: Terms): readonly FieldProblem[] {
  try {
    validateTerms(terms);
    return [];
  } catch (error) {
    if (error instanceof AppError) return error.fields ?? [];
    throw error;
  }
}

import type { AppError } from '#kernel';
import type { ClosedLead, Feature, Training, TrainingStep } from '#scoring';

/** What a thread is given. */
export interface LearningJob {
  readonly leads: readonly ClosedLead[];
  readonly features: readonly Feature[];
  readonly seed: number;
}

/** What it says: steps, and one of the others at the end. */
export type LearningMessage =
  | { readonly step: TrainingStep }
  | { readonly training: Training }
  | { readonly failure: Pick<AppError, 'kind' | 'code' | 'message'> };

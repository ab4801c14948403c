import type { ClauseFigures } from './period.entries.js';

export const REVIEW_OCCASIONS = ['week', 'month', 'quarter', 'by-hand'] as const;
export type ReviewOccasion = (typeof REVIEW_OCCASIONS)[number];

interface OfReview {
  readonly reviewId: string;
  readonly agreementId: string;
}

export interface ReviewEntries {
  /** The agreement asks for a review of the days from `fromOn` to `toOn`. */
  'review.due': {
    readonly agreementId: string;
    readonly occasion: ReviewOccasion;
    readonly fromOn: string;
    readonly toOn: string;
  };
  /** With its snapshot: both sides side by side, never averaged. */
  'review.opened': OfReview & {
    readonly occasion: ReviewOccasion;
    readonly fromOn: string;
    readonly toOn: string;
    readonly period: string;
    readonly clauses: readonly ClauseFigures[];
    readonly agendaItems: number;
  };
  /** A decision was taken, done or not done; words stay out of the journal. */
  'review.decided': OfReview & {
    readonly decisionId: string;
    readonly status: 'open' | 'done' | 'not-done';
    readonly ownerId: string;
    /** Day it is due, `YYYY-MM-DD`. */
    readonly dueOn: string;
  };
  /** A proposal for the next version was accepted into a draft, or declined. */
  'review.proposal_decided': OfReview & {
    readonly proposalId: string;
    readonly clauseKey: string | null;
    readonly outcome: 'accepted' | 'declined';
    readonly version: number | null;
  };
  /** The words people wrote into it are gone; figures and codes stay. */
  'review.words_blanked': OfReview;
  'review.closed': OfReview & { readonly decisions: number; readonly openDecisions: number };
}

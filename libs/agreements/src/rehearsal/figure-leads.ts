import { linesOf, pageOfLines } from '#sla';
import type { AgreementTerms, FigurePage, RehearsalTrace } from '#sla';
import type { LinesAsWas } from './as-was-lines.js';
import type { PageWanted } from './outcome-leads.js';

/** One figure of a rehearsal: a clause in a period (null: the whole stretch), on one side of the comparison. */
export interface FigureWanted {
  readonly clauseKey: string;
  readonly of: 'was' | 'rehearsed';
  readonly period: string | null;
  /** Only what ended so; null for everything that makes up the figure. */
  readonly outcome: string | null;
}

/** What a rehearsal has read. */
export interface FigureSources {
  readonly trace: RehearsalTrace;
  /** By which the rehearsed side is judged. */
  readonly terms: AgreementTerms;
  readonly asWas: LinesAsWas | null;
}

const NOTHING: FigurePage = { part: 0, whole: null, total: 0, lines: [] };

/**
 * The lines a figure is made of, in the order in which they came: `part` and `whole` are summed from them and are the figure's own
 * numbers. Nothing for a clause the side does not have.
 */
export function figureLeads(sources: FigureSources, wanted: FigureWanted, page: PageWanted): FigurePage {
  const { clauseKey, period, outcome } = wanted;
  const clause =
    wanted.of === 'was'
      ? sources.asWas?.clause(clauseKey)
      : sources.terms.clauses.find(({ key }) => key === clauseKey);
  if (!clause) return NOTHING;
  const each =
    wanted.of === 'was'
      ? sources.asWas!.of(clause, period)
      : linesOf(sources.trace, sources.terms, clauseKey, period);
  return pageOfLines(clause.kind, each, { outcome, ...page });
}

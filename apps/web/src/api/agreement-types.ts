import type { Predicate, TeamKind } from '#contracts';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type AgreementItem = Schemas['AgreementItemDto'];

export interface Tier {
  readonly key: string;
  readonly label: string;
  readonly targetMs: number;
  /** Which leads the row is for; everyone when absent. */
  readonly when?: Predicate;
}

export interface Clause {
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly owedBy: TeamKind;
  readonly owedTo: TeamKind;
  readonly objective?: number;
  readonly note?: string;
  readonly serves?: string;
  readonly consequence?: string;
  readonly goal?: number;
  readonly stage?: string;
  readonly tiers?: readonly Tier[];
}

/** What both sides promise, as far as the client reads and writes it; the API leaves the kinds of clauses open. */
export interface Terms {
  readonly clauses: readonly Clause[];
  readonly acceptanceWindow?: { readonly workingDays: number };
  readonly disputeWindow?: { readonly workingDays: number };
  readonly period: { readonly unit: 'week' | 'month' | 'quarter'; readonly zone: string };
}

export type AgreementVersion = Omit<Schemas['ShownVersionDto'], 'terms'> & { readonly terms: Terms };

export type Agreement = Omit<Schemas['ShownAgreementDto'], 'versions'> & {
  readonly versions: readonly AgreementVersion[];
};

import type { Predicate, TeamKind } from '#contracts';
import type { Named } from './named.js';

export interface AgreementItem extends Named {
  readonly activeVersion: number | null;
  readonly status: VersionStatus;
}

export type VersionStatus = 'draft' | 'proposed' | 'signed' | 'active' | 'superseded' | 'ended';

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

export interface Terms {
  readonly clauses: readonly Clause[];
  readonly acceptanceWindow?: { readonly workingDays: number };
  readonly disputeWindow?: { readonly workingDays: number };
  readonly period: { readonly unit: 'week' | 'month' | 'quarter'; readonly zone: string };
}

export interface Signature {
  readonly side: TeamKind;
  readonly memberId: string;
  readonly name: string;
  readonly at: string;
}

export interface AgreementVersion {
  readonly id: string;
  readonly number: number;
  readonly status: VersionStatus;
  readonly terms: Terms;
  readonly signatures: readonly Signature[];
  readonly effectiveOn: string | null;
}

export interface Agreement extends Named {
  readonly versions: readonly AgreementVersion[];
}

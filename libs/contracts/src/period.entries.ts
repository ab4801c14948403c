import type { TeamKind } from './roles.js';

interface OfClause {
  readonly clauseKey: string;
  readonly kind: string;
  readonly owedBy: TeamKind;
  /** Null when there was nothing to judge. */
  readonly isKept: boolean | null;
  /** How much of the promise was kept: share of the goal, or of the obligations met; null when there was nothing to judge. */
  readonly keptShare: number | null;
}

/** Where a quota stood, in leads or minor units as the clause counts. */
export interface QuotaFigures extends OfClause {
  readonly family: 'quota';
  /** Pro-rated when amended, with what was carried over. */
  readonly goal: number;
  /** What the goal got from the period before: above 0 owed on top, below 0 delivered ahead. */
  readonly carriedIn: number;
  readonly provisional: number;
  readonly counted: number;
  readonly disputed: number;
  readonly reversed: number;
  /** counted + provisional. */
  readonly actual: number;
  /** How much of `actual` are adjustments of earlier periods, posted in this one. */
  readonly adjusted: number;
  /** For quotas of a share: what it is, and what it rests on; null for all others and without any lead. */
  readonly share: number | null;
  readonly sample: number | null;
}

/** Where a duty stood, on the lead level: the five states sum to all. */
export interface DutyFigures extends OfClause {
  readonly family: 'duty';
  readonly objective: number;
  readonly pending: number;
  readonly met: number;
  readonly breached: number;
  readonly excused: number;
  readonly cancelled: number;
  /** met ÷ (met + breached); null when nothing is decided. */
  readonly rate: number | null;
  /** The same with corrections. */
  readonly correctedRate: number | null;
}

export type ClauseFigures = QuotaFigures | DutyFigures;

/** What follows from a missed promise; listed, never applied by itself. */
export interface ListedConsequence {
  readonly clauseKey: string;
  readonly owedBy: string;
  readonly words: string;
  readonly penaltyMinor: number | null;
  readonly currency: string | null;
  readonly because: string | null;
}

interface OfPeriod {
  readonly agreementId: string;
  /** First day, `YYYY-MM-DD`. */
  readonly period: string;
}

export interface PeriodEntries {
  /** Frozen: what was known when its windows were over. `occurredAt` is the hard close. */
  'period.closed': OfPeriod & {
    readonly closeId: string;
    readonly endOn: string;
    /** Every version that judged within it, in order. */
    readonly versionIds: readonly string[];
    readonly clauses: readonly ClauseFigures[];
    readonly consequences: readonly Omit<ListedConsequence, 'words'>[];
  };
  /** What a closed period leaves to the next: its goal follows from here on. `period` is the one that gets it. */
  'period.carried': OfPeriod & {
    readonly fromPeriod: string;
    readonly versionId: string;
    readonly clauseKey: string;
    readonly shortfall: number;
    readonly banked: number;
    /** The goal of `period`, what is carried included. */
    readonly goal: number;
  };
  'period.restatement_proposed': OfPeriod & {
    readonly restatementId: string;
    readonly side: TeamKind;
    readonly memberId: string;
  };
  'period.restatement_declined': OfPeriod & {
    readonly restatementId: string;
    readonly side: TeamKind;
    readonly memberId: string;
  };
  /** Both sides agreed to recompute a closed period; both values stay. */
  'period.restated': OfPeriod & {
    readonly restatementId: string;
    readonly side: TeamKind;
    readonly memberId: string;
    readonly before: readonly ClauseFigures[];
    readonly after: readonly ClauseFigures[];
  };
}

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Actor, ClauseFigures, ListedConsequence, TallyBucket, TeamKind } from '#contracts';
import { api } from './client.js';

export type PeriodStatus = 'open' | 'closing' | 'closed';

export interface PeriodItem {
  /** Its first day, `YYYY-MM-DD`: names the period. */
  readonly period: string;
  readonly endOn: string;
  readonly status: PeriodStatus;
  readonly closesAt: string;
  readonly closedAt: string | null;
  readonly position: number | null;
}

interface CausedBy {
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
  readonly byName: string | null;
}

/** What came about one lead after the close. */
export interface TallyAdjustment extends CausedBy {
  readonly clauseKey: string;
  readonly leadId: string;
  readonly episode: number;
  readonly cause: string;
  readonly at: string;
  readonly earnedOn: string;
  readonly postedIn: string;
  readonly changes: readonly { readonly bucket: TallyBucket; readonly amount: number }[];
}

/** An obligation that ended, or was corrected, after the close. */
export interface DutyAdjustment extends CausedBy {
  readonly obligationId: string;
  readonly clauseKey: string;
  readonly leadId: string;
  readonly cause: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

/** Listed for people, never applied by itself. */
export interface Consequence extends ListedConsequence {
  readonly isEarnedBack: boolean | null;
}

/** What a quota left to the next period. */
export interface Carried {
  readonly clauseKey: string;
  readonly to: string;
  readonly shortfall: number;
  readonly banked: number;
  readonly goal: number;
}

export interface ShownRestatement {
  readonly id: string;
  readonly status: 'proposed' | 'confirmed' | 'declined';
  readonly revision: number;
  readonly reason: string;
  readonly proposedSide: TeamKind;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedSide: TeamKind | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly before: readonly ClauseFigures[] | null;
  readonly after: readonly ClauseFigures[] | null;
  readonly position: number | null;
}

/** A period as closed, and as known now. */
export interface ShownPeriod extends PeriodItem {
  readonly agreementId: string;
  readonly versions: readonly number[];
  readonly asClosed: readonly ClauseFigures[] | null;
  readonly asKnownNow: { readonly position: number; readonly clauses: readonly ClauseFigures[] };
  readonly adjustments: readonly TallyAdjustment[];
  readonly dutyAdjustments: readonly DutyAdjustment[];
  readonly consequences: readonly Consequence[];
  readonly carried: readonly Carried[];
  readonly restatements: readonly ShownRestatement[];
}

export const usePeriods = (agreementId: string): UseQueryResult<{ readonly items: readonly PeriodItem[] }> =>
  useQuery({
    queryKey: ['periods', agreementId],
    queryFn: () => api.get<{ items: readonly PeriodItem[] }>(`/agreements/${agreementId}/periods`),
  });

export const usePeriod = (agreementId: string, period: string): UseQueryResult<ShownPeriod> =>
  useQuery({
    queryKey: ['periods', agreementId, period],
    queryFn: () => api.get<ShownPeriod>(`/agreements/${agreementId}/periods/${period}`),
  });

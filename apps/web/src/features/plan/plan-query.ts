import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { CapacityCheck, GroupPlan, OwedLeads, PeriodShare, PlanRate } from '#sla';
import { api } from '../../api/client.js';
import type { PlanSplit, PlanWish } from './plan-wish.js';

/** How many a stage needs, and how far that may be off. */
export interface StageOwed {
  readonly stage: string;
  readonly exact: number;
  readonly shown: number;
  readonly atBest: number;
  /** Null where no number is enough. */
  readonly atWorst: number | null;
}

/** What would come to one of the team. */
export interface MemberLoad {
  readonly memberId: string;
  readonly share: number;
  readonly leads: number;
  readonly mostLeads: number;
  readonly over: number;
  readonly code: CapacityCheck['code'];
}

export interface PlannedPeriod extends PeriodShare {
  readonly stages: readonly StageOwed[];
  readonly capacity: CapacityCheck | null;
  readonly members: readonly MemberLoad[];
}

export interface Plan {
  readonly customers: number;
  readonly dealMinor: number | null;
  readonly dealsSeen: number;
  readonly currency: string | null;
  /** From the first stage to customers. */
  readonly rates: readonly PlanRate[];
  readonly groups: readonly (GroupPlan & { readonly rates: readonly PlanRate[] })[];
  readonly total: OwedLeads;
  /** From customers back to the first stage. */
  readonly stages: readonly StageOwed[];
  readonly periods: readonly PlannedPeriod[];
  readonly position: number;
}

/** A plan and what it was made from. */
export interface MadePlan {
  readonly plan: Plan;
  readonly wish: PlanWish;
}

/** One end of a rate: who reached a stage, in one group of a plan that was split. */
export interface ReachedWanted extends Pick<PlanWish, 'from' | 'to'> {
  readonly position: number;
  readonly stage: string;
  readonly groupBy: PlanSplit | null;
  readonly group: string | null;
}

export interface PlanLead {
  readonly leadId: string;
  readonly capturedAt: string;
  /** The furthest it reached. */
  readonly stage: string;
}

export interface PlanLeads {
  readonly total: number;
  readonly items: readonly PlanLead[];
}

const PAGE = 25;

export const useReached = (wanted: ReachedWanted): UseInfiniteQueryResult<InfiniteData<PlanLeads>> =>
  useInfiniteQuery({
    queryKey: ['plan-leads', wanted],
    queryFn: ({ pageParam, signal }) =>
      api.get<PlanLeads>('/agreements/plan/leads', {
        query: { ...wanted, skip: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : null),
  });

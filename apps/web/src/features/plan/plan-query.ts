import type { CapacityCheck, GroupPlan, OwedLeads, PeriodShare, PlanRate } from '#sla';

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

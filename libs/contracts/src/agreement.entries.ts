import type { JsonObject } from '#kernel';
import type { LeadAttributes } from './predicate.js';
import type { TeamKind } from './roles.js';

interface OfVersion {
  readonly agreementId: string;
  readonly versionId: string;
  readonly version: number;
}

export interface ActiveAgreement {
  readonly title: string;
  /** First day it judges, `YYYY-MM-DD` in the period's zone. */
  readonly effectiveOn: string;
  /** `AgreementTerms` of the sla library, as signed. */
  readonly terms: JsonObject;
  /** Pinned calendars (`CalendarDefinition` of the calendar library): `default` and one per team id that has its own. */
  readonly calendars: { readonly [key: string]: JsonObject };
}

/** An obligation as its entries tell it; instants are ISO 8601 in UTC. */
export interface ObligationSnapshot {
  readonly obligationId: string;
  readonly agreementId: string;
  readonly versionId: string;
  readonly clauseKey: string;
  readonly kind: string;
  readonly level: 'lead' | 'owner';
  readonly owedBy: TeamKind;
  readonly tier: string | null;
  readonly leadId: string;
  readonly handoverId: string | null;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly attributes: LeadAttributes;
  readonly startedAt: string;
  readonly dueAt: string;
  /** Which time round it is, for a promise kept over and over; left out for the first. */
  readonly cycle?: number;
}

/** One signed line of the ledger: `amount` is signed and stands in `bucket`, in leads or in minor units as the clause counts. */
export interface TallyLine {
  readonly agreementId: string;
  readonly versionId: string;
  readonly clauseKey: string;
  /** First day of the period, `YYYY-MM-DD`. */
  readonly period: string;
  /** Day the lead counted, in the period's zone. */
  readonly on: string;
  readonly leadId: string;
  readonly episode: number;
  readonly attributes: LeadAttributes;
  readonly changes: readonly { readonly bucket: TallyBucket; readonly amount: number }[];
  readonly cause: string;
  /** Whether the lead is of the part a share is about; left out where no share is measured. */
  readonly isPart?: boolean;
}

export const TALLY_BUCKETS = ['provisional', 'counted', 'disputed', 'reversed'] as const;
export type TallyBucket = (typeof TALLY_BUCKETS)[number];

/** Why a promise is excused, or a breach forgiven; what else is to be said stands beside the waiver, not in the journal. */
export const WAIVER_REASONS = [
  'system_outage',
  'customer_asked',
  'wrong_data',
  'absence',
  'agreed_exception',
  'force_majeure',
  'other',
] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

/** Who is told at an alarm, and from when on: urgent at once, all else when working time next runs. */
export interface AlarmStep {
  readonly to: 'owner' | 'manager' | 're-route' | 'leadership';
  readonly isUrgent: boolean;
  /** ISO 8601 in UTC. */
  readonly notBefore: string;
}

/** By what a running promise is judged. */
export interface ObligationBasis {
  readonly versionId: string;
  /** `default`, or the team whose calendar judges. */
  readonly calendarName: string;
  readonly tier: string;
  readonly targetMs: number;
  readonly dueAt: string;
}

/** What leads must know of the active agreement, pushed to them by entry so that nobody calls anybody. */
export interface LeadPolicy {
  readonly agreementId: string;
  readonly versionId: string;
  readonly acceptanceWindowMs: number;
  readonly disputeWindowMs: number;
  readonly agreedAttempts: number;
}

/** Leave to sign for a side in somebody's stead. */
export interface SignatureDelegation {
  readonly delegationId: string;
  readonly side: TeamKind;
  readonly fromMemberId: string;
  readonly toMemberId: string;
  /** The last day it holds, `YYYY-MM-DD` in the zone of the workspace. */
  readonly untilOn: string;
}

export interface AgreementEntries {
  'agreement.drafted': OfVersion;
  /** A draft says something else now; `revision` counts its wordings. */
  'agreement.redrafted': OfVersion & { readonly revision: number };
  'agreement.proposed': OfVersion & { readonly byTeamKind: TeamKind };
  /** The proposal of the other side that `byVersion` answers: nobody signs it any more. */
  'agreement.answered': OfVersion & { readonly byVersion: number };
  'agreement.withdrawn': OfVersion & { readonly from: 'draft' | 'proposed' };
  /** `forMemberId`: in whose stead it was signed; left out where the signer has the right of the side. */
  'agreement.signed': OfVersion & {
    readonly side: TeamKind;
    readonly memberId: string;
    readonly forMemberId?: string;
  };
  'signature.delegated': SignatureDelegation;
  'signature.undelegated': SignatureDelegation;
  /** What the workspace demands of every version proposed from now on. */
  'signature.demanded': { readonly needsLeadership: boolean };
  /** The version that judges from now on, whole: readers of the journal need no other source for what was promised. */
  'agreement.activated': OfVersion & ActiveAgreement;
  'agreement.ended': OfVersion;
  'policy.activated': LeadPolicy;
  'obligation.started': ObligationSnapshot & { readonly targetMs: number };
  'obligation.met': ObligationSnapshot & { readonly metAt: string; readonly elapsedMs: number };
  /** `occurredAt` is the deadline itself; `lagMs` says how late it was noticed. */
  'obligation.breached': ObligationSnapshot & { readonly lagMs: number };
  'obligation.fulfilled_late': ObligationSnapshot & { readonly lateByMs: number };
  'obligation.excused': ObligationSnapshot & { readonly reason: string; readonly from: string };
  'obligation.cancelled': ObligationSnapshot & { readonly reason: string; readonly from: string };
  /** Its lead was merged into another by mistake: it runs again, the time between stands as a pause. */
  'obligation.reopened': ObligationSnapshot & { readonly targetMs: number; readonly from: string };
  'obligation.rescheduled': ObligationSnapshot & { readonly why: 'paused' | 'resumed' | 'rebased' };
  /** A manager of the other side, or leadership, excuses it: before the deadline wholly, after it beside the breach, which stays. */
  'obligation.waived': ObligationSnapshot & {
    readonly reason: WaiverReason;
    readonly byMemberId: string;
    /** Where it stood; only what was pending is excused. */
    readonly from: 'pending' | 'breached';
  };
  /**
   * What was told would have been something else, by what became known later: what was told stays, this stands beside it.
   * `occurredAt` is when that became known.
   */
  'obligation.corrected': ObligationSnapshot & {
    readonly told: string;
    /** What it would have been. */
    readonly state: string;
    readonly fulfilledAt: string | null;
    readonly elapsedMs: number | null;
    readonly source: { readonly kind: 'person' | 'connector' | 'waiver'; readonly id: string };
    /** How far back the answer was dated; above 0 it is flagged. Null when there is no answer to date. */
    readonly backdatedMs: number | null;
    /** Evidence may be contested; a waiver is a decision. */
    readonly isContestable: boolean;
  };
  /** Both sides let a running promise be judged by another version, from its start on. The snapshot is what it was before. */
  'obligation.rebased': ObligationSnapshot & {
    readonly from: ObligationBasis;
    readonly to: ObligationBasis;
    readonly byMemberId: string;
  };
  /** A fraction of the target is used up: each once, with whoever is told of it. */
  'obligation.alarm_raised': ObligationSnapshot & {
    readonly fraction: number;
    readonly steps: readonly AlarmStep[];
  };
  /** The hand-over came above the leads its team takes in a period: no duty of the team begins with it. */
  'capacity.exceeded': {
    readonly agreementId: string;
    readonly versionId: string;
    readonly handoverId: string;
    readonly teamId: string;
    /** First day of the period, `YYYY-MM-DD`. */
    readonly period: string;
    /** The how many-th of the period it was, and how many the team takes. */
    readonly ordinal: number;
    readonly cap: number;
  };
  'tally.changed': TallyLine;
  /** The acceptance window of a hand-over closed; if nobody decided, silence counts as acceptance. */
  'window.closed': { readonly agreementId: string; readonly handoverId: string };
  /** The dispute window of a rejection that was contested closed. */
  'dispute_window.closed': { readonly handoverId: string };
}

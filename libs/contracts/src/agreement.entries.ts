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

/** What leads must know of the active agreement, pushed to them by entry so that nobody calls anybody. */
export interface LeadPolicy {
  readonly agreementId: string;
  readonly versionId: string;
  readonly acceptanceWindowMs: number;
  readonly disputeWindowMs: number;
  readonly agreedAttempts: number;
}

export interface AgreementEntries {
  'agreement.drafted': OfVersion;
  'agreement.proposed': OfVersion & { readonly byTeamKind: TeamKind };
  'agreement.signed': OfVersion & { readonly side: TeamKind; readonly memberId: string };
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
  'obligation.rescheduled': ObligationSnapshot & { readonly why: 'paused' | 'resumed' };
  'tally.changed': TallyLine;
  /** The acceptance window of a hand-over closed; if nobody decided, silence counts as acceptance. */
  'window.closed': { readonly agreementId: string; readonly handoverId: string };
}

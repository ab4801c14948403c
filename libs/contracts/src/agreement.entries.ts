import type { LeadAttributes } from './predicate.js';
import type { TeamKind } from './channels.js';

interface OfVersion {
  readonly agreementId: string;
  readonly versionId: string;
  readonly version: number;
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
}

/** One signed line of the ledger: `amount` is +1 or −1 in `bucket`. */
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
  'agreement.activated': OfVersion & { readonly effectiveOn: string };
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
}

import type { Channel, Intent, Origin } from '#contracts';

/** One capture, its person and company already resolved. */
export interface LeadCapture {
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly leadType: string;
  readonly channel: Channel;
  readonly campaignId?: string | null;
  readonly assetId?: string | null;
  readonly origin: Origin;
  readonly intent?: Intent | null;
  readonly region?: string | null;
  readonly country?: string | null;
  readonly grade?: string | null;
  readonly partnerId?: string | null;
  readonly companySize?: number | null;
  readonly industry?: string | null;
  readonly custom?: Readonly<Record<string, unknown>>;
  /** The same record of the same source never makes a second lead. */
  readonly external?: { readonly source: string; readonly id: string };
  readonly touchId?: string | null;
  readonly isImplied?: boolean;
  readonly isTest?: boolean;
  /** No instant was given: the time of capture says nothing of when it happened, so no clock may start from it. */
  readonly isUndated?: boolean;
  /** When it happened in the world; the instant of the transaction when left out. */
  readonly occurredAt?: Date;
}

export interface CaptureResult {
  /** `captured`: a new lead; `enriched`: the person's open lead of that type; `duplicate`: this very record came before. */
  readonly status: 'captured' | 'enriched' | 'duplicate';
  readonly leadId: string;
}

/** A capture on its way to a lead: with the id it would get. */
export interface Draft extends LeadCapture {
  readonly id: string;
  readonly capturedAt: Date;
}

import type { Department } from '#contracts';

/** What a timeline can be narrowed to. */
export const TIMELINE_KINDS = [
  'touch',
  'event',
  'capture',
  'qualification',
  'stage',
  'handover',
  'registration',
  'attempt',
  'conversation',
  'deal',
  'after_sale',
  'money',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Codes and figures of what happened; which of them there are depends on what it was. */
export interface TimelineFacts {
  readonly channel?: string;
  readonly campaign?: string | null;
  readonly asset?: string | null;
  /** How many touches a visit holds. */
  readonly touches?: number;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string | null;
  readonly type?: string;
  readonly outcome?: string;
  readonly direction?: string;
  readonly criterion?: string;
  readonly status?: string;
  readonly step?: string;
  readonly change?: string;
  readonly expectedOn?: string | null;
  /** Decimal; null for those who may not see amounts. */
  readonly amount?: string | null;
  readonly currency?: string;
}

/** One thing that happened with a customer. */
export interface TimelineItem {
  readonly id: string;
  readonly at: Date;
  /** Of a visit: its last touch. */
  readonly until: Date | null;
  readonly kind: TimelineKind;
  /** What happened: the type of the entry in the journal, or what a touch was. */
  readonly code: string;
  /** Whose doing it was. */
  readonly department: Department;
  readonly actorId: string | null;
  /** The customer themselves, somebody of ours, another system, or the product. */
  readonly actor: 'customer' | 'member' | 'connector' | 'system';
  readonly personId: string | null;
  readonly leadId: string | null;
  readonly dealId: string | null;
  /** The conversation it opens, where it is one. */
  readonly conversationId: string | null;
  /** True where somebody laid words or a file beside it that show it. */
  readonly isEvidenced: boolean;
  readonly facts: TimelineFacts;
}

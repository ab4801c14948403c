import type { DealStage, Reason, ReasonEvidence, ReasonList, Stage, WorkState } from '#contracts';
import type { Named } from './named.js';
import type { components } from './schema.js';

export type * from './agreement-types.js';
export type * from './import-types.js';
export type { Named } from './named.js';

type Schemas = components['schemas'];

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export type Locale = 'en' | 'it';
export type Session = Schemas['SessionDto'];
export type Team = Schemas['TeamDto'];
export type LinkInfo = Schemas['LinkDto'];
export type IssuedLink = Schemas['IssuedLinkDto'];
export type Member = Schemas['MemberDto'];
export type ApiKey = Schemas['ApiKeyDto'];
export type CreatedApiKey = Schemas['CreatedApiKeyDto'];
export type Metric = Schemas['MetricDto'];
export type LeadsBehind = Schemas['LeadsBehindDto'];

export type HandoverState = 'offered' | 'accepted' | 'rejected' | 'withdrawn' | 'superseded';

export interface HandoverBrief {
  readonly id: string;
  readonly state: HandoverState;
  readonly offeredAt: string;
  readonly acceptBy: string | null;
}

/** A hand-over as the page of its lead tells it. */
export interface Handover extends HandoverBrief {
  readonly episode: number;
  readonly toTeamId: string;
  readonly toMemberId: string | null;
  readonly reason: string | null;
  readonly disputeState: 'open' | 'rejection_stands' | 'rejection_overturned' | null;
}

/** Names are masked, or missing, for those who may not see them. */
export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly jobTitle: string | null;
}

export interface Company {
  readonly id: string;
  readonly name: string | null;
  readonly domain: string | null;
}

export interface LeadItem {
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly workState: WorkState;
  readonly episode: number;
  readonly channel: string;
  readonly leadType: string | null;
  readonly grade: string | null;
  readonly person: Person | null;
  readonly company: Company | null;
  readonly owner: Named | null;
  readonly teamId: string | null;
  readonly handover: HandoverBrief | null;
  readonly capturedAt: string;
  readonly updatedAt: string;
  readonly wakeOn: string | null;
  readonly reason: string | null;
}

export interface TimelineEntry {
  readonly id: string;
  readonly position: number | null;
  readonly type: string;
  readonly occurredAt: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  readonly payload: Readonly<Record<string, unknown>>;
}

export type Obligation = Schemas['ObligationItemDto'];

export interface Attempt {
  readonly id: string;
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly outcome: string;
  readonly at: string;
  readonly by: string | null;
}

/** What somebody wrote, beside the lead, the attempt or the hand-over it is about. */
export interface Note {
  readonly id: string;
  readonly subjectId: string;
  readonly authorId: string | null;
  readonly text: string;
  readonly at: string;
}

export interface LeadDetail extends LeadItem {
  readonly timeline: readonly TimelineEntry[];
  readonly handovers: readonly Handover[];
  readonly attempts: readonly Attempt[];
  readonly notes: readonly Note[];
}

/** Amounts are decimals; null for those who may not see them. */
export interface Opportunity extends Named {
  readonly leadId: string;
  readonly stage: DealStage;
  readonly amount: string | null;
  readonly currency: string;
  readonly probability: number;
  readonly closeOn: string | null;
  readonly closedOn: string | null;
  readonly closeReason: string | null;
  readonly owner: Named | null;
}

export type ClockInterval = Schemas['ShownIntervalDto'];

/** One thing to say about a clock: a code and its numbers; the words are made here. */
export interface Sentence {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

export type Explanation = Omit<Schemas['ExplanationDto'], 'sentences'> & {
  readonly sentences: readonly Sentence[];
};

export type ReasonTable = Readonly<Record<ReasonList, readonly Reason[]>>;

/** A reason with what it asks for, as every refusal takes it. */
export interface GivenReason {
  readonly reason: string;
  readonly evidence: ReasonEvidence;
  /** Which way the lead goes, when the reason leaves a choice. */
  readonly disposition?: string;
}

export type AttemptInput = Schemas['AttemptDto'];

export interface SearchResult {
  readonly people: readonly (Named & { readonly email: string | null })[];
  readonly companies: readonly (Named & { readonly domain: string | null })[];
  readonly leads: readonly LeadItem[];
}

import type { DealStage, Reason, ReasonEvidence, ReasonList, Stage, TeamKind, WorkState } from '#contracts';

import type { Named } from './named.js';

export type * from './agreement-types.js';
export type { Named } from './named.js';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export type Locale = 'en' | 'it';

export interface Team extends Named {
  readonly kind: TeamKind;
}

export interface Session {
  readonly account: Named & { readonly email: string };
  readonly member: Named & { readonly locale: Locale; readonly roles: readonly string[] };
  readonly teams: readonly Team[];
  readonly workspace: Named & {
    readonly zone: string;
    readonly currency: string;
    readonly isSample: boolean;
  };
  readonly workspaces: readonly Named[];
  readonly actions: readonly string[];
  readonly csrfToken: string;
  readonly serverTime: string;
}

export interface SetupInput {
  readonly token: string;
  readonly accountName: string;
  readonly email: string;
  readonly password: string;
  readonly workspaceName: string;
  readonly zone: string;
  readonly currency: string;
  readonly locale: Locale;
  readonly withSample: boolean;
}

export interface LinkInfo {
  readonly kind: 'invitation' | 'reset' | 'sign-in';
  readonly email?: string;
  readonly workspaceName?: string;
}

export interface Member extends Named {
  readonly email: string;
  readonly roles: readonly string[];
  readonly teamIds: readonly string[];
  readonly isActive: boolean;
}

export interface ApiKey extends Named {
  readonly scopes?: readonly string[];
  readonly createdAt?: string;
  readonly lastUsedAt?: string | null;
  /** Told once, when the key is made. */
  readonly key?: string;
}

export type HandoverState = 'offered' | 'accepted' | 'rejected' | 'withdrawn' | 'superseded' | 'lapsed';

export interface HandoverBrief {
  readonly id: string;
  readonly state: HandoverState;
  readonly offeredAt: string;
  readonly acceptBy: string | null;
  readonly toMemberId?: string | null;
  readonly toTeamId?: string | null;
  readonly reason?: string | null;
  readonly note?: string | null;
}

export interface Person extends Named {
  readonly email: string | null;
  readonly phone: string | null;
  readonly jobTitle: string | null;
}

export interface Company extends Named {
  readonly domain: string | null;
}

export interface LeadItem {
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly workState: WorkState;
  readonly episode: number;
  readonly channel: string;
  readonly campaign: Named | null;
  readonly leadType: string | null;
  readonly grade: string | null;
  readonly person: Person | null;
  readonly company: Company | null;
  readonly owner: Named | null;
  readonly handover: HandoverBrief | null;
  readonly capturedAt: string;
  readonly updatedAt: string;
}

export interface TimelineEntry {
  readonly position: number | null;
  readonly type: string;
  readonly occurredAt: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name?: string };
  readonly payload: Readonly<Record<string, unknown>>;
}

export type ObligationStatus = 'pending' | 'met' | 'breached' | 'excused' | 'cancelled';

export interface Obligation {
  readonly id: string;
  readonly clauseKey: string;
  readonly clauseTitle: string;
  readonly kind: string;
  readonly level: 'lead' | 'owner';
  readonly status: ObligationStatus;
  readonly tier: string | null;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly endedAt: string | null;
  readonly lateByMs: number | null;
  readonly leadId: string;
}

export interface ClockInterval {
  readonly from: string;
  readonly to: string;
  readonly counts: boolean;
  readonly because: string;
  readonly label?: string | null;
}

export interface Explanation {
  readonly intervals: readonly ClockInterval[];
  readonly elapsedMs: number;
  readonly targetMs: number;
  readonly dueAt: string;
  readonly tier: string | null;
  readonly version: number;
  readonly calendarName: string;
  readonly sentences: readonly string[];
}

export interface Attempt {
  readonly id: string;
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly outcome: string;
  readonly note: string | null;
  readonly at: string;
  readonly by: Named | string | null;
}

export interface Opportunity extends Named {
  readonly leadId: string;
  readonly stage: DealStage;
  readonly amount: string;
  readonly currency: string;
  readonly closeOn?: string | null;
  readonly closedOn?: string | null;
}

export interface LeadDetail extends LeadItem {
  readonly timeline: readonly TimelineEntry[];
  readonly obligations: readonly Obligation[];
  readonly handovers: readonly HandoverBrief[];
  readonly attempts: readonly Attempt[];
  readonly opportunities: readonly Opportunity[];
  readonly touches: readonly { readonly id?: string; readonly channel?: string; readonly at?: string }[];
}

export type ReasonTable = Readonly<Record<ReasonList, readonly Reason[]>>;

export interface RejectInput {
  readonly reason: string;
  readonly evidence?: ReasonEvidence;
}

export interface AttemptInput {
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly outcome: string;
  readonly note?: string;
}

export type ImportKind = 'leads' | 'opportunities';

export interface ImportRun {
  readonly id: string;
  readonly kind?: ImportKind;
  readonly fileName?: string;
  readonly state?: string;
  readonly [fact: string]: unknown;
}

export interface ImportPreview {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[] | Readonly<Record<string, string>>)[];
  /** Column to field, as guessed from the headings. */
  readonly mapping?: Readonly<Record<string, string | null>>;
  readonly fields?: readonly string[];
  readonly problems?: readonly RowProblem[];
}

export interface RowProblem {
  readonly row: number;
  readonly column?: string | null;
  readonly detail: string;
}

export interface SearchResult {
  readonly people: readonly (Named & { readonly email?: string | null; readonly leadId?: string | null })[];
  readonly companies: readonly (Named & { readonly domain?: string | null })[];
  readonly leads: readonly LeadItem[];
}

export interface DrillDown {
  readonly revision: number;
  readonly items: readonly string[];
  readonly total: number;
}

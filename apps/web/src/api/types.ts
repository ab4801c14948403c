import type { ReasonEvidence } from '#contracts';
import type { components } from './schema.js';

export type * from './agreement-types.js';
export type * from './import-types.js';

type Schemas = components['schemas'];

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export type Locale = 'en' | 'it';
export type Session = Schemas['SessionDto'] & {
  /** True while nothing can be done but setting up a second factor. */
  readonly mustSetUpSecondFactor?: boolean;
};
export type Team = Schemas['TeamDto'];
export type LinkInfo = Schemas['LinkDto'];
export type IssuedLink = Schemas['IssuedLinkDto'];
export type Member = Schemas['MemberDto'];
export type ApiKey = Schemas['ApiKeyDto'];
export type ApiKeys = Schemas['ApiKeysDto'];
export type CreatedApiKey = Schemas['CreatedApiKeyDto'];
export type Metric = Schemas['MetricDto'];
export type LeadsBehind = Schemas['LeadsBehindDto'];

export type Obligation = Schemas['ObligationItemDto'];
export type Explanation = Schemas['ExplanationDto'];
export type ClockInterval = Schemas['ShownIntervalDto'];
export type Sentence = Schemas['SentenceDto'];

export type LeadItem = Schemas['LeadItemDto'];
export type LeadName = Schemas['LeadNameDto'];
export type DutyLine = Schemas['DutyLineDto'];
export type LeadDetail = Schemas['LeadPageDto'];
export type TimelineEntry = Schemas['TimelineItemDto'];
export type HandoverBrief = Schemas['HandoverBriefDto'];
export type Handover = Schemas['HandoverDto'];
export type Attempt = Schemas['LoggedAttemptDto'];
export type AttemptInput = Schemas['AttemptDto'];
export type Note = Schemas['NoteDto'];
export type Opportunity = Schemas['OpportunityItemDto'];
export type Deal = Schemas['OpportunityPageDto'];
export type DealContact = Schemas['DealContactDto'];
export type DecisionStep = Schemas['DecisionStepDto'];
export type DecisionTemplate = Schemas['DecisionTemplateDto'];
export type KeptFile = Schemas['AttachmentDto'];
export type PersonFound = Schemas['PersonDto'];
export type ReasonTable = Schemas['ReasonsDto'];
export type SearchResult = Schemas['FoundDto'];

/** A reason with what it asks for, as every refusal takes it. */
export interface GivenReason {
  readonly reason: string;
  readonly evidence: ReasonEvidence;
  /** Which way the lead goes, when the reason leaves a choice. */
  readonly disposition?: string;
}

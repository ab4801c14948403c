import type { Id } from '#kernel';

export type WorkspaceId = Id<'workspace'>;
export type AccountId = Id<'account'>;
export type MemberId = Id<'member'>;
export type TeamId = Id<'team'>;
export type PersonId = Id<'person'>;
export type CompanyId = Id<'company'>;
export type CampaignId = Id<'campaign'>;
export type TouchId = Id<'touch'>;
export type LeadId = Id<'lead'>;
export type HandoverId = Id<'handover'>;
export type AttemptId = Id<'attempt'>;
export type OpportunityId = Id<'opportunity'>;
export type RevenueEventId = Id<'revenue-event'>;
export type AgreementId = Id<'agreement'>;
export type AgreementVersionId = Id<'agreement-version'>;
export type ObligationId = Id<'obligation'>;
export type EntryId = Id<'entry'>;

import { ApiProperty } from '@nestjs/swagger';
import { ClauseFiguresDto } from '#agreements';
import { REVIEW_OCCASIONS } from '#contracts';
import type { ClauseFigures, ReviewOccasion } from '#contracts';
import type { JsonObject } from '#kernel';
import { ITEM_KINDS } from '../domain/agenda.js';
import type { ItemKind } from '../domain/agenda.js';
import { DECISION_STATUSES } from '../domain/decision.js';
import { PROPOSAL_KINDS } from '../domain/proposals.js';
import type { ProposalKind } from '../domain/proposals.js';

const STATUSES = ['open', 'closed'] as const;

/** A review as lists show it. */
export class ReviewItemDto {
  /** Id of the review. */
  id: string;
  /** The agreement it reviews. */
  agreementId: string;
  /** Why it was opened: the cadence of the version, or by hand. */
  @ApiProperty({ enum: REVIEW_OCCASIONS }) occasion: ReviewOccasion;
  /** First day it is about, YYYY-MM-DD. */
  fromOn: string;
  /** Last day it is about, YYYY-MM-DD. */
  toOn: string;
  /** A closed one is frozen. */
  @ApiProperty({ enum: STATUSES }) status: string;
  /** When it was opened, and its snapshot taken. */
  openedAt: Date;
  /** When it was closed; null until then. */
  closedAt: Date | null;
}

/** Reviews. */
export class ReviewsDto {
  /** The latest first. */
  @ApiProperty({ type: [ReviewItemDto] }) items: readonly ReviewItemDto[];
}

/** Both sides as they stood when the review was opened, side by side and never averaged. */
export class ReviewSnapshotDto {
  /** Number of the version in force. */
  version: number;
  /** First day of the period, YYYY-MM-DD. */
  period: string;
  /** Last day of the period, YYYY-MM-DD. */
  endOn: string;
  /** Promise by promise. */
  @ApiProperty({ type: [ClauseFiguresDto] }) clauses: readonly ClauseFigures[];
}

/** Something to talk about. */
export class AgendaItemDto {
  /** Its place on the agenda, from 1 on. */
  place: number;
  /** What it is. */
  @ApiProperty({ enum: ITEM_KINDS }) kind: ItemKind;
  /** Key of the promise it is about; null when it is about none. */
  clauseKey: string | null;
  /** The lead it is about; null when it is about none. */
  leadId: string | null;
  /** The obligation, restatement or decision it is about; null when it is about none. */
  subjectId: string | null;
  /** When it happened; null when it stands. */
  at: Date | null;
  /** Numbers and codes that go into the words. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
  })
  facts: JsonObject;
}

/** Something decided. */
export class DecisionDto {
  /** Id of the decision. */
  id: string;
  /** What is to be done, in words. */
  text: string;
  /** Member who does it. */
  ownerId: string;
  /** Name of that member. */
  ownerName: string;
  /** By when, YYYY-MM-DD. */
  dueOn: string;
  /** Whether it is done. */
  @ApiProperty({ enum: DECISION_STATUSES }) status: string;
  /** Place of the item of the agenda it answers; null when it answers none. */
  itemPlace: number | null;
  /** When it was decided. */
  decidedAt: Date;
  /** When somebody said what became of it; null until then. */
  settledAt: Date | null;
}

/** Something the next version could say. */
export class ProposalDto {
  /** Id of the proposal. */
  id: string;
  /** What it would change. */
  @ApiProperty({ enum: PROPOSAL_KINDS }) kind: ProposalKind;
  /** Key of the promise it would change; null for prices. */
  clauseKey: string | null;
  /** Numbers and codes that go into the words: what is signed, what is proposed, and what it rests on. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
  })
  facts: JsonObject;
  /** What became of it. */
  @ApiProperty({ enum: ['open', 'accepted', 'declined'] }) status: string;
  /** Why it was declined, in words; null unless it was. */
  reason: string | null;
  /** Number of the draft it was written into; null unless accepted. */
  draftVersion: number | null;
}

/** Somebody who was there. */
export class AttendeeDto {
  /** The member. */
  memberId: string;
  /** Name of that member. */
  name: string;
}

/** A review, whole. */
export class ShownReviewDto extends ReviewItemDto {
  /** Counts its changes; the ETag. */
  revision: number;
  /** Member who opened it; null when the cadence did. */
  openedBy: string | null;
  /** Member who closed it; null until then. */
  closedBy: string | null;
  /** Position in the journal of the snapshot; null until it is numbered. */
  position: number | null;
  /** Both sides when it was opened. */
  snapshot: ReviewSnapshotDto;
  /** What was said, in words; null when nobody wrote it down. */
  minutes: string | null;
  /** What to talk about, in its order. */
  @ApiProperty({ type: [AgendaItemDto] }) agenda: readonly AgendaItemDto[];
  /** What was decided. */
  @ApiProperty({ type: [DecisionDto] }) decisions: readonly DecisionDto[];
  /** What the figures suggest for the next version. */
  @ApiProperty({ type: [ProposalDto] }) proposals: readonly ProposalDto[];
  /** Who was there. */
  @ApiProperty({ type: [AttendeeDto] }) attendees: readonly AttendeeDto[];
}

/** A review that was just opened. */
export class OpenedReviewDto {
  /** Id of the review. */
  id: string;
}

/** A review after it was changed. */
export class ReviewStateDto {
  /** Id of the review. */
  id: string;
  /** A closed one is frozen. */
  @ApiProperty({ enum: STATUSES }) status: string;
  /** Counts its changes; the ETag. */
  revision: number;
}

/** A decision after it was taken or settled. */
export class DecisionStateDto {
  /** Id of the decision. */
  id: string;
  /** Whether it is done. */
  @ApiProperty({ enum: DECISION_STATUSES }) status: string;
}

/** The draft that accepted proposals were written into. */
export class ProposedDraftDto {
  /** Number of the draft version. */
  version: number;
}

/** A proposal that was declined. */
export class DeclinedProposalDto {
  /** Id of the proposal. */
  id: string;
}

/** A review whose words are gone. */
export class BlankedReviewDto {
  /** Id of the review. */
  id: string;
}

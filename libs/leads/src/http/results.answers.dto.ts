import { ApiProperty } from '@nestjs/swagger';
import type { Acceptance } from '../application/accept-handover.js';
import type { Declination } from '../application/decline-handover.js';
import type { GivenOffer } from '../application/give-offer.js';
import type { MoveResult } from '../application/move-leads.js';
import type { OfferResult } from '../application/offer-leads.js';
import type { SettledDispute } from '../application/settle-dispute.js';
import { SETTLEMENTS, SIDES } from '../domain/settlement.js';
import type { Settlement, Side } from '../domain/settlement.js';
import { DISPUTE_STATES } from './lead-page.answers.dto.js';
import type { DisputeState } from './lead-page.answers.dto.js';

/** A lead of a batch that stayed where it was. */
export class RefusedLeadDto {
  /** Id of the lead, as it was sent. */
  leadId: string;
  /** Why: the code of the problem it alone would have been answered with. */
  @ApiProperty({ example: 'lead/wrong-stage' }) code: string;
  /** Where it stands; empty when there is no such lead. */
  stage: string;
}

/** What became of a batch of leads. */
export class MovedLeadsDto implements MoveResult {
  /** Ids of the leads that moved. */
  @ApiProperty({ type: [String] }) moved: readonly string[];
  /** Those that did not; empty when all did. */
  @ApiProperty({ type: [RefusedLeadDto] }) refused: readonly RefusedLeadDto[];
}

/** A hand-over that was opened. */
export class OpenedHandoverDto {
  /** Id of the hand-over. */
  id: string;
  /** The lead on offer. */
  leadId: string;
}

/** What became of the leads to be offered. */
export class OfferedLeadsDto implements OfferResult {
  /** One for each lead that is now on offer. */
  @ApiProperty({ type: [OpenedHandoverDto] }) handovers: readonly OpenedHandoverDto[];
  /** Those that could not be offered; empty when all could. */
  @ApiProperty({ type: [RefusedLeadDto] }) refused: readonly RefusedLeadDto[];
}

/** The caller has the lead. */
export class AcceptedHandoverDto implements Acceptance {
  /** Id of the hand-over. */
  handoverId: string;
  /** The lead that was taken over. */
  leadId: string;
  /** Where the lead stands now. */
  @ApiProperty({ enum: ['sal'] }) stage: 'sal';
  /** The instant that counts for the promise. */
  acceptedAt: Date;
}

/** The lead was refused. */
export class RejectedHandoverDto {
  /** Id of the hand-over. */
  handoverId: string;
  /** The lead that was refused. */
  leadId: string;
  /** The instant that counts for the promise. */
  rejectedAt: Date;
}

/** The caller leaves the lead to the others. */
export class DeclinedHandoverDto implements Declination {
  /** Id of the hand-over. */
  handoverId: string;
  /** The lead, still on offer. */
  leadId: string;
  /** When that was. */
  declinedAt: Date;
  /** How many others are still asked; 0: it is on offer to the whole team now. */
  @ApiProperty({ type: 'integer', minimum: 0 }) stillAsked: number;
}

/** The offer was taken back. */
export class WithdrawnHandoverDto {
  /** Id of the hand-over. */
  handoverId: string;
  /** The lead, no longer on offer. */
  leadId: string;
}

/** Marketing gave its credit up. */
export class ConcededRejectionDto {
  /** Id of the hand-over. */
  handoverId: string;
  /** When that was. */
  concededAt: Date;
}

/** How a dispute over a rejection stands. */
export class DisputeStateDto {
  /** Id of the hand-over. */
  handoverId: string;
  /** Open, or how it was settled. */
  @ApiProperty({ enum: DISPUTE_STATES }) state: DisputeState;
}

/** A dispute after one side has said how it should end. */
export class SettledDisputeDto extends DisputeStateDto implements SettledDispute {
  /** What one side proposes, while the other has not agreed; null once it is settled. */
  @ApiProperty({ enum: SETTLEMENTS, nullable: true }) proposedOutcome: Settlement | null;
  /** The side that proposes it. */
  @ApiProperty({ enum: SIDES, nullable: true }) proposedSide: Side | null;
}

/** The attempt was logged. */
export class AttemptLoggedDto {
  /** Id of the attempt. */
  attemptId: string;
  /** The lead it was made for. */
  leadId: string;
  /** When it happened. */
  occurredAt: Date;
}

/** The lead that changed. */
export class ChangedLeadDto {
  /** Id of the lead. */
  leadId: string;
}

/** Whose the lead is now. */
export class AssignedLeadDto extends ChangedLeadDto {
  /** Member it belongs to. */
  ownerId: string;
}

/** The offer, and whose it is now. */
export class GivenOfferDto implements GivenOffer {
  /** Id of the hand-over. */
  handoverId: string;
  /** The lead on offer. */
  leadId: string;
  /** The team it is offered to. */
  toTeamId: string;
  /** Null: the whole team. */
  @ApiProperty({ type: String, nullable: true }) toMemberId: string | null;
}

/** The next step that was planned. */
export class PlannedStepDto extends ChangedLeadDto {
  /** When it is due. */
  dueAt: Date;
}

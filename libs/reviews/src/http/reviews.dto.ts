import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DECISION_STATUSES } from '../domain/decision.js';
import type { DecisionStatus } from '../domain/decision.js';

/** Which reviews to list. */
export class ReviewsQuery {
  /** Of this agreement only. */
  @IsOptional() @IsUUID() agreementId?: string;
  /** At most so many, the latest. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
}

/** Opens a review by hand. */
export class NewReviewDto {
  /** The agreement to be reviewed: everything since its last review. */
  @IsUUID() agreementId: string;
}

/** Who was there and what was said, both whole. */
export class MinutesDto {
  /** In words; null to empty them. May name people: erased where they are. */
  @IsOptional() @IsString() @MaxLength(20_000) minutes?: string | null;
  /** Ids of members. */
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsUUID(undefined, { each: true }) attendees: string[];
}

/** Something decided: somebody does it by a day. */
export class NewDecisionDto {
  /** What is to be done. */
  @IsString() @Length(1, 2000) text: string;
  /** Member who does it. */
  @IsUUID() ownerId: string;
  /** By when, YYYY-MM-DD. */
  @IsString() @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) dueOn: string;
  /** Place of the item of the agenda it answers. */
  @IsOptional() @IsInt() @Min(1) itemPlace?: number;
}

/** What became of a decision. */
export class DecisionOutcomeDto {
  /** `open` again, `done`, or `not-done` for good. */
  @IsIn(DECISION_STATUSES) status: DecisionStatus;
}

/** Proposals to be written into one draft. */
export class AcceptanceOfProposalsDto {
  /** Ids of proposals of this review. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  proposalIds: string[];
}

/** Why a proposal is declined. */
export class RefusalOfProposalDto {
  /** In words. */
  @IsString() @Length(1, 2000) reason: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsDate,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import type { HoldReason, DeclineReason, ReasonEvidence, Stage } from '#contracts';
import {
  ATTEMPT_OUTCOMES,
  ATTEMPT_TYPES,
  CHANNELS,
  HOLD_REASONS,
  DECLINE_REASONS,
  SIDE_STAGES,
  STAGES,
} from '#contracts';
import { IsDay, PageQuery } from '#http';
import { FEWEST_CANDIDATES, MOST_CANDIDATES } from '../application/candidates-of-offer.js';
import { SETTLEMENTS } from '../domain/settlement.js';
import type { Settlement } from '../domain/settlement.js';
import { HANDOVER_STATES } from './leads.answers.dto.js';
import type { HandoverState } from './leads.answers.dto.js';

export class LeadsQuery extends PageQuery {
  @IsOptional() @IsIn([...STAGES, ...SIDE_STAGES]) stage?: Stage;
  @IsOptional() @IsIn(CHANNELS) channel?: string;
  @IsOptional() @IsUUID() ownerId?: string;
  @IsOptional() @IsUUID() teamId?: string;
  /** State of the latest hand-over. */
  @IsOptional() @IsIn(HANDOVER_STATES) handover?: HandoverState;
  /** Words of a person's name, e-mail address or company. */
  @IsOptional() @IsString() @Length(1, 200) q?: string;
}

export class LeadNamesQuery {
  /** Ids of up to 100 leads, with commas between them. */
  @ApiProperty({ type: String, example: '0197…,0197…' })
  @Transform(({ value }: { value: unknown }) => String(value).split(','))
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(100)
  ids: string[];
}

export class LeadIdsDto {
  @IsUUID(undefined, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(1_000) @ArrayUnique() leadIds: string[];
}

export class OfferDto extends LeadIdsDto {
  /** Left out, routing says which team, and who of it. */
  @IsOptional() @IsUUID() toTeamId?: string;
  /** One member of that team; left out, routing decides; without a rule, whoever of the team accepts first. */
  @IsOptional() @IsUUID() toMemberId?: string;
  /** Instead of one: 2 to 20 members of one or more teams who are asked together. Whoever accepts first has it, and until then nobody. */
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(FEWEST_CANDIDATES)
  @ArrayMaxSize(MOST_CANDIDATES)
  @ArrayUnique()
  toMemberIds?: string[];
  /** A word to whoever takes over. */
  @IsOptional() @IsString() @Length(1, 2_000) note?: string;
}

export class DeclinationDto {
  /** Why the others may have it; it says nothing about the lead. */
  @IsIn(DECLINE_REASONS) reason: DeclineReason;
}

export class RejectionDto {
  /** A code of the workspace's reject reasons. */
  @IsString() @MaxLength(60) reason: string;
  /** What the reason asks for, such as `{ "field": "phone" }`. */
  @IsOptional() @IsObject() evidence?: ReasonEvidence;
  /** Which way the lead goes, when the reason leaves a choice. */
  @IsOptional() @IsString() @MaxLength(60) disposition?: string;
}

export class DisqualificationDto {
  @IsString() @MaxLength(60) reason: string;
  @IsOptional() @IsObject() evidence?: ReasonEvidence;
}

export class AttemptDto {
  @IsIn(ATTEMPT_TYPES) type: (typeof ATTEMPT_TYPES)[number];
  @IsIn(['in', 'out']) direction: 'in' | 'out';
  @IsIn(ATTEMPT_OUTCOMES) outcome: (typeof ATTEMPT_OUTCOMES)[number];
  @IsOptional() @IsString() @Length(1, 4_000) note?: string;
  /** When it happened; now when left out. */
  @IsOptional() @IsDate() @Type(() => Date) occurredAt?: Date;
}

export class RecyclingDto {
  @IsOptional() @IsString() @MaxLength(60) reason?: string;
  /** The day to see it again, `YYYY-MM-DD`. */
  @IsOptional() @IsDay() wakeOn?: string;
}

export class HoldDto {
  @IsIn(HOLD_REASONS) reason: HoldReason;
  @IsDate() @Type(() => Date) resumeBy: Date;
}

export class AssignmentDto {
  @IsUUID() memberId: string;
  @IsString() @Length(1, 200) why: string;
  /** Whose it was when that was decided (null: nobody's); refused when it is somebody else's by now. Left out, it does not matter. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  fromMemberId?: string | null;
}

export class GivingDto {
  /** Null: back to the whole team. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  memberId: string | null;
  /** To whom it was offered when that was decided (null: the whole team); refused when that has changed. Left out, it does not matter. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  fromMemberId?: string | null;
}

export class DisputeDto {
  @IsString() @Length(1, 2_000) text: string;
}

export class SettlementDto {
  @IsIn(SETTLEMENTS) outcome: Settlement;
}

export class SearchQuery {
  /** Beginnings of names, e-mail addresses or domains. */
  @IsString() @Length(1, 200) q: string;
}

export class StageLabelDto {
  @IsIn([...STAGES, ...SIDE_STAGES]) stage: Stage;
  /** Left out or null: the product's own word. */
  @IsOptional() @IsString() @Length(1, 60) label?: string | null;
}

export class NextStepDto {
  /** What will be done. */
  @IsString() @Length(1, 300) what: string;
  @IsDate() @Type(() => Date) dueAt: Date;
}

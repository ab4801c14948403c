import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { OWED_STATES } from '#agreements';
import type { OwedState } from '#agreements';
import { PARTNER_KINDS } from '#contracts';
import type { PartnerKind } from '#contracts';
import type { NewPartner } from '../application/add-partner.js';
import type { PartnerChange } from '../application/change-partner.js';
import type { PartnerEnding } from '../application/end-partner.js';
import type { OwedFigure } from '../application/read-partners.js';
import { APPROVALS, PRECEDENCES } from '../domain/partner-policy.js';
import type { Approval, PartnerPolicy, Precedence } from '../domain/partner-policy.js';

/** A partner to be. */
export class NewPartnerDto implements NewPartner {
  /** What it is called: the name of its team. */
  @IsString() @Length(1, 100) name: string;
  /** How it sells. */
  @ApiProperty({ enum: PARTNER_KINDS }) @IsIn(PARTNER_KINDS) kind: PartnerKind;
  /** Where it sells, in words of the workspace. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @Length(1, 100, { each: true }) regions: string[] =
    [];
  /** For the house only. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note: string | null = null;
}

/** What changes of a partner; what is left out stays. */
export class PartnerChangeDto implements PartnerChange {
  /** What it is called. */
  @IsOptional() @IsString() @Length(1, 100) name?: string;
  /** How it sells. */
  @ApiProperty({ enum: PARTNER_KINDS, required: false })
  @IsOptional()
  @IsIn(PARTNER_KINDS)
  kind?: PartnerKind;
  /** Where it sells. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  regions?: string[];
  /** For the house only; null takes it away. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string | null;
}

/** How the work with a partner ends. */
export class PartnerEndingDto implements PartnerEnding {
  /** Open leads go back: offers to marketing’s backlog, worked ones to `toMemberId`, or to marketing for later. */
  @IsOptional() @IsBoolean() isGivenBack?: boolean;
  /** A member of the house who takes over what is worked; needed where there are deals. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  toMemberId?: string | null;
}

/** The rule between own sales and partners. */
export class PartnerPolicyDto implements PartnerPolicy {
  /** Who has a customer that both know. */
  @ApiProperty({ enum: PRECEDENCES }) @IsIn(PRECEDENCES) precedence: Precedence;
  /** Days for which a registered customer is the partner’s, from the decision on. */
  @IsInt() @Min(1) @Max(730) protectionDays: number;
  /** Days without activity after which a lead of own sales does not count as worked. */
  @IsInt() @Min(1) @Max(730) quietDays: number;
  /** Whether somebody looks at every registration, or only at those that meet something. */
  @ApiProperty({ enum: APPROVALS }) @IsIn(APPROVALS) approval: Approval;
}

/** Which figure of a standing. */
export class OwedLeadsQuery implements OwedFigure {
  /** Key of the promise. */
  @IsString() @Length(1, 100) clauseKey: string;
  /** Which of its figures. */
  @ApiProperty({ enum: OWED_STATES }) @IsIn(OWED_STATES) state: OwedState;
}

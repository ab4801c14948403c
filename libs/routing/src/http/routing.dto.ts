import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { LeadAttributes, Predicate } from '#contracts';
import { IF_NOBODY, METHODS, MISSED_TURNS } from '../domain/rule.js';
import type { IfNobody, Method, MissedTurns } from '../domain/rule.js';
import { MOST_RULES } from '../domain/rule-problems.js';
import { CAPACITY_UNITS } from '../domain/skipping.js';
import type { CapacityUnit } from '../domain/skipping.js';

export class ParticipantDto {
  /** Who takes part. */
  @IsUUID() memberId: string;
  /** How much: 2 gets twice the leads of 1; only the weighted method asks. */
  @IsInt() @Min(0) @Max(1_000) weight: number;
}

export class RoutingRuleDto {
  /** Stays the same from version to version: whose turn it is goes by it. */
  @IsString() @Length(1, 60) key: string;
  /** What people call it. */
  @IsString() @Length(1, 120) name: string;
  /** Which leads, in the language of tiers and segments; `{ "all": [] }` means every lead. */
  @ApiProperty({ type: 'object', additionalProperties: true }) @IsObject() when: Predicate;
  /** The team they go to. */
  @IsUUID() teamId: string;
  /** How one of the team is found. */
  @ApiProperty({ enum: METHODS }) @IsIn(METHODS) method: Method;
  /** In the order of the round; null: whoever of the team may accept leads. */
  @ValidateIf((_, value) => value !== null)
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ParticipantDto)
  @ApiProperty({ type: [ParticipantDto], nullable: true })
  participants: ParticipantDto[] | null;
  /** What becomes of turns that come while somebody is away. */
  @ApiProperty({ enum: MISSED_TURNS }) @IsIn(MISSED_TURNS) missedTurns: MissedTurns;
  /** What happens to a lead that nobody can take now. */
  @ApiProperty({ enum: IF_NOBODY }) @IsIn(IF_NOBODY) ifNobody: IfNobody;
}

export class RoutingRulesDto {
  /** In their order: the first that matches decides. */
  @IsArray()
  @ArrayMaxSize(MOST_RULES)
  @ValidateNested({ each: true })
  @Type(() => RoutingRuleDto)
  rules: RoutingRuleDto[];
  /** What changed, for whoever reads the versions. */
  @IsOptional() @IsString() @Length(1, 500) note?: string;
}

export class CapacityDto {
  /** Leads in a period. */
  @IsInt() @Min(0) @Max(100_000) most: number;
  /** The period, in the zone of the workspace; weeks begin on Monday. */
  @ApiProperty({ enum: CAPACITY_UNITS }) @IsIn(CAPACITY_UNITS) per: CapacityUnit;
}

export class MemberCapacityDto {
  /** Null: as many as come. */
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Type(() => CapacityDto)
  @ApiProperty({ type: CapacityDto, nullable: true })
  capacity: CapacityDto | null;
}

export class AbsenceDto {
  /** Whoever asks, when left out; of others it says whoever assigns leads to them. */
  @IsOptional() @IsUUID() memberId?: string;
  /** Now when left out. */
  @IsOptional() @IsDate() @Type(() => Date) from?: Date;
  /** When they are back. */
  @IsDate() @Type(() => Date) until: Date;
}

export class DryRunDto {
  /** Leads of the workspace, dealt as one batch. */
  @IsOptional() @IsUUID(undefined, { each: true }) @ArrayMaxSize(100) leadIds?: string[];
  /** Or a lead that nobody captured yet, such as `{ "channel": "website", "country": "IT" }`. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  attributes?: LeadAttributes;
  /** Only rules of this team, as if the lead were offered to it. */
  @IsOptional() @IsUUID() teamId?: string;
  /** A draft; left out, the rules in force. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_RULES)
  @ValidateNested({ each: true })
  @Type(() => RoutingRuleDto)
  rules?: RoutingRuleDto[];
}

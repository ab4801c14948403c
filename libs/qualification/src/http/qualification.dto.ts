import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SHIPPED_REASONS } from '#contracts';
import { EVIDENCE_TYPES } from '#scoring';
import type { EvidenceType } from '#scoring';

/** What may be wrong with a handed-over lead: what it may be rejected for. */
const REJECTIONS = SHIPPED_REASONS.filter(({ list }) => list === 'reject').map(({ code }) => code);

const KEY = /^[a-z][a-z0-9-]{0,63}$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The next version of the score model. */
export class NewScoreModelDto {
  /** What people call it. */
  @IsString() @Length(1, 100) name: string;
  /** Rules of fit and engagement, half-life, thresholds and the matrix of grades. */
  @IsObject() definition: object;
}

/** One thing to be known before a lead is qualified for sales. */
export class CriterionDto {
  /** What programs call it. */
  @Matches(KEY) key: string;
  /** What is asked. */
  @IsString() @Length(1, 300) question: string;
  /** Without it the lead is not qualified. */
  @IsBoolean() isRequired: boolean;
  /** How much it says beside the others. */
  @IsNumber() @Min(0.01) @Max(100) weight: number;
  /** What stands behind an answer. */
  @IsIn(EVIDENCE_TYPES) evidenceType: EvidenceType;
}

/** The next version of a framework: all required criteria and at least so many of all. */
export class NewFrameworkDto {
  /** What programs call it; versions are counted by it. */
  @Matches(KEY) key: string;
  /** What people and agreements call it, such as BANT. */
  @IsString() @Length(1, 100) name: string;
  /** In the order they are asked. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => CriterionDto)
  criteria: CriterionDto[];
  /** How many of them at least. */
  @IsInt() @Min(0) @Max(30) atLeast: number;
}

/** What is known of one criterion of a lead. */
export class EvidenceDto {
  /** Key of the criterion. */
  @Matches(KEY) criterion: string;
  /** What kind of evidence it is. */
  @IsIn(EVIDENCE_TYPES) type: EvidenceType;
  /** Words, the id of an attempt, a day, or an amount with its currency; null takes back what was said. */
  @ValidateIf((_, value) => value !== null) @IsString() @MaxLength(4000) content: string | null;
}

/** Leads to score now. */
export class LeadsToScoreDto {
  /** Ids of at most 1,000 leads. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1000) @IsUUID(undefined, { each: true }) leadIds: string[];
}

/** Which leads to draw from, and how many may be faulty. */
export class NewSampleAuditDto {
  /** First day of the first offers, YYYY-MM-DD in the workspace’s zone. */
  @Matches(DAY) fromOn: string;
  /** Last day of them. */
  @Matches(DAY) toOn: string;
  /** How many to draw; all when there are fewer. */
  @IsInt() @Min(1) @Max(1000) size: number;
  /** How many of them may be faulty. */
  @IsInt() @Min(0) @Max(999) acceptUpTo: number;
  /** The same seed draws the same leads. Left out, it is 1. */
  @IsOptional() @IsInt() @Min(0) @Max(2147483647) seed?: number;
}

/** What your side says of one drawn lead. */
export class SampleGradeDto {
  /** The lead. */
  @IsUUID() leadId: string;
  /** Whether it is as agreed. */
  @IsBoolean() isGood: boolean;
  /** Code of what is wrong with a faulty one, such as BAD_DATA; one that is as agreed takes none. */
  @IsOptional() @IsIn(REJECTIONS) reason?: string;
}

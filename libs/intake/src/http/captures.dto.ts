import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Channel, Intent, Origin } from '#contracts';
import { CHANNELS, INTENTS, ORIGINS } from '#contracts';

const WITH_OFFSET = /T.*(Z|[+-]\d{2}:?\d{2})$/;
const instant = { message: 'must be an instant with its offset, such as 2024-05-01T10:30:00Z' };

export class CompanyDto {
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsOptional() @IsString() @MaxLength(300) domain?: string;
  /** A code or a name. */
  @IsOptional() @IsString() @MaxLength(100) country?: string;
  @IsOptional() @IsInt() @Min(0) @Max(2_147_483_647) employees?: number;
  @IsOptional() @IsString() @MaxLength(200) industry?: string;
}

export class UtmDto {
  @IsOptional() @IsString() @MaxLength(500) source?: string;
  @IsOptional() @IsString() @MaxLength(500) medium?: string;
  @IsOptional() @IsString() @MaxLength(500) campaign?: string;
  @IsOptional() @IsString() @MaxLength(500) term?: string;
  @IsOptional() @IsString() @MaxLength(500) content?: string;
}

export class ConsentDto {
  @IsString() @Length(1, 200) purpose: string;
  @IsString() @Length(1, 100) basis: string;
  @IsOptional() @IsISO8601({ strict: true }, instant) @Matches(WITH_OFFSET, instant) at?: string;
  @IsOptional() @IsString() @MaxLength(5_000) text?: string;
}

/** One lead as a form, a program or a person sends it. */
export class CaptureDto {
  /** The record's id in your system; sent again, it is the same lead. */
  @IsOptional() @IsString() @Length(1, 200) externalId?: string;
  @IsOptional() @IsString() @MaxLength(200) firstName?: string;
  @IsOptional() @IsString() @MaxLength(200) lastName?: string;
  @IsOptional() @IsString() @MaxLength(320) email?: string;
  @IsOptional() @IsString() @MaxLength(100) phone?: string;
  @IsOptional() @IsString() @MaxLength(200) jobTitle?: string;
  @IsOptional() @IsString() @MaxLength(100) country?: string;
  @IsOptional() @IsString() @MaxLength(100) region?: string;
  @IsOptional() @IsString() @MaxLength(35) locale?: string;
  /** What your web site knows the visitor by. */
  @IsOptional() @IsString() @MaxLength(200) anonymousId?: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CompanyDto) company?: CompanyDto;
  /** Decided by the codes of the link, the click and the referrer when left out. */
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  @IsOptional() @IsString() @MaxLength(300) campaign?: string;
  @IsOptional() @IsString() @MaxLength(300) asset?: string;
  /** The code of a brochure, a catalogue or a link, as somebody told it; it says asset, campaign and channel. */
  @IsOptional() @IsString() @MaxLength(40) distributionCode?: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => UtmDto) utm?: UtmDto;
  @IsOptional() @IsString() @MaxLength(4_000) referrer?: string;
  @IsOptional() @IsString() @MaxLength(4_000) landingPage?: string;
  /** Ids of clicks by their names: `gclid`, `fbclid`, `li_fat_id` … */
  @IsOptional() @IsObject() clickIds?: Record<string, string>;
  @IsOptional() @IsIn(INTENTS) intent?: Intent;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ConsentDto) consent?: ConsentDto;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin;
  /** What they ask for; a person has one open lead of each. */
  @IsOptional() @IsString() @Length(1, 100) leadType?: string;
  @IsOptional() @IsString() @Length(1, 20) grade?: string;
  /** When it happened; now when left out. */
  @IsOptional() @IsISO8601({ strict: true }, instant) @Matches(WITH_OFFSET, instant) occurredAt?: string;
  @IsOptional() @IsBoolean() isTest?: boolean;
  /** Anything else; kept with the lead. */
  @IsOptional() @IsObject() custom?: Record<string, unknown>;
}

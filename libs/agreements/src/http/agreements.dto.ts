import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Min,
} from 'class-validator';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import type { JsonObject } from '#kernel';

/** What a version says. Terms and calendars are read by their own rules, which name every wrong place. */
export class WordingDto {
  @IsObject() terms: JsonObject;
  /**
   * `default`, and one per team id that has its own: written out, or `{ "calendarVersionId": … }` of a calendar of the workspace. Left
   * out: those of the version before, or office hours.
   */
  @IsOptional() @IsObject() calendars?: JsonObject;
  /** Why it is written, for whoever reads it. */
  @IsOptional() @IsString() @Length(1, 1000) note?: string | null;
}

export class NewVersionDto extends WordingDto {
  /** Number of the version it is written from; the latest unless told. */
  @IsOptional() @IsInt() @Min(1) basedOn?: number;
}

export class NewAgreementDto extends WordingDto {
  @IsString() @Length(1, 200) name: string;
}

export class SignatureDto {
  @IsIn(TEAM_KINDS) side: TeamKind;
}

export class DelegationDto {
  @IsIn(TEAM_KINDS) side: TeamKind;
  /** Who may sign. */
  @IsUUID() toMemberId: string;
  /** The last day it holds, in the zone of the workspace. */
  @IsString() @Matches(/^\d{4}-\d{2}-\d{2}$/) untilOn: string;
}

export class SigningRuleDto {
  /** Leadership signs every version that is proposed from now on, beside its sides. */
  @IsBoolean() needsLeadership: boolean;
}

export class TemplatesQuery {
  /** Language of titles, labels and outcomes; English unless told. */
  @IsOptional() @IsIn(['en', 'it']) locale?: 'en' | 'it';
}

export class DifferenceQuery {
  /** The version it is compared with. */
  @Type(() => Number) @IsInt() @Min(1) to: number;
}

export class ActivationDto {
  /** First day it judges, in the period's zone; left out: from now on, or for an amendment from tomorrow. */
  @IsOptional() @IsString() @Matches(/^\d{4}-\d{2}-\d{2}$/) effectiveOn?: string;
}

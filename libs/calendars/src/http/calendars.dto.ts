import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DrawingDto } from './drawing.dto.js';

/** ISO 8601 with its offset: an instant is no guess. */
const INSTANT = /T.*(Z|[+-]\d{2}:?\d{2})$/;
const MOST_PAUSES = 50;

export class CalendarDto {
  /** How people choose it; one calendar of a name at a time. */
  @IsString() @Length(1, 120) name: string;
  /** What it is for, in a line. */
  @IsOptional() @IsString() @MaxLength(300) purpose?: string | null;
  /** The team it is meant for. */
  @IsOptional() @IsUUID() teamId?: string | null;
  /** Why this version is made. */
  @IsOptional() @IsString() @MaxLength(500) note?: string | null;
  @ValidateNested() @Type(() => DrawingDto) drawing: DrawingDto;
}

export class PinnedDto {
  @IsUUID() calendarId: string;
  /** Number of the version. */
  @IsInt() @Min(1) version: number;
}

export class PreviewDto {
  @ValidateNested() @Type(() => DrawingDto) drawing: DrawingDto;
  /** The version to compare it with. */
  @IsOptional() @ValidateNested() @Type(() => PinnedDto) since?: PinnedDto;
}

export class PauseDto {
  /** ISO 8601 with its offset. */
  @IsString() @IsISO8601({ strict: true }) @Matches(INSTANT) from: string;
  /** ISO 8601 with its offset; the clock runs again from here. */
  @IsString() @IsISO8601({ strict: true }) @Matches(INSTANT) to: string;
  @IsOptional() @IsString() @Length(1, 200) label?: string;
}

/** A promise to try: when it would be given, and how much time it would leave. */
export class DueTestDto {
  /** ISO 8601 with its offset. */
  @IsString() @IsISO8601({ strict: true }) @Matches(INSTANT) startAt: string;
  /** ISO 8601 duration; days are working days, the rest is working time: PT4H, P2D, P1DT30M. */
  @IsString() @MaxLength(40) target: string;
  /** The member whose own calendar is asked, as it is now; or else `calendar` or `drawing`. */
  @IsOptional() @IsUUID() memberId?: string;
  /** A version that is there; or else `drawing`. */
  @IsOptional() @ValidateNested() @Type(() => PinnedDto) calendar?: PinnedDto;
  /** A calendar nobody has saved; or else `calendar`. */
  @IsOptional() @ValidateNested() @Type(() => DrawingDto) drawing?: DrawingDto;
  /** When the clock would stand still; only what falls into working time is given back. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PAUSES)
  @ValidateNested({ each: true })
  @Type(() => PauseDto)
  pauses?: PauseDto[];
}

export class HolidaySetsQuery {
  /** Two letters: the language the names come in, where they are translated. */
  @IsOptional() @IsString() @Matches(/^[a-z]{2}$/) language?: string;
}

export class HolidayDatesQuery extends HolidaySetsQuery {
  /** ISO 3166-1, two letters. */
  @IsString() @Matches(/^[A-Z]{2}$/) country: string;
  @IsOptional() @IsString() @MaxLength(40) region?: string;
  @Type(() => Number) @IsInt() @Min(1900) @Max(2199) from: number;
  /** Last year, included. */
  @Type(() => Number) @IsInt() @Min(1900) @Max(2199) to: number;
}

export class CalendarDifferenceQuery {
  /** The version to compare with; left out: the one before. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) since?: number;
}

export class IcsQuery {
  /** IANA name: what timed events are read in. */
  @IsString() @Length(1, 64) zone: string;
}

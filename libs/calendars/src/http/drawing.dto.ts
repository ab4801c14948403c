import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { OWN_DATE_KINDS } from '../domain/drawing.js';
import type { OwnDateKind } from '../domain/drawing.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_WINDOWS = 48;
const MOST_SETS = 10;
const MOST_ENTRIES = 5_000;

const Windows = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MOST_WINDOWS),
    ValidateNested({ each: true }),
    Type(() => WindowDto),
  );

/** A half-open stretch of local wall time. */
export class WindowDto {
  /** `HH:MM`, from 00:00 to 23:59. */
  @IsString() @Matches(/^\d{2}:\d{2}$/) open: string;
  /** `HH:MM`, up to 24:00; before `open` it means the next morning. */
  @IsString() @Matches(/^\d{2}:\d{2}$/) close: string;
}

/** The windows of each weekday; a weekday left out is closed. */
export class WeekDto {
  /** Monday. */
  @Windows() mon?: WindowDto[];
  /** Tuesday. */
  @Windows() tue?: WindowDto[];
  /** Wednesday. */
  @Windows() wed?: WindowDto[];
  /** Thursday. */
  @Windows() thu?: WindowDto[];
  /** Friday. */
  @Windows() fri?: WindowDto[];
  /** Saturday. */
  @Windows() sat?: WindowDto[];
  /** Sunday. */
  @Windows() sun?: WindowDto[];
}

export class HolidaySetDto {
  /** ISO 3166-1, two letters: IT. */
  @IsString() @Matches(/^[A-Z]{2}$/) country: string;
  /** A region of it, or a part of a region, as `GET /calendars/holiday-sets` lists them: 25, 25.MI. */
  @IsOptional() @IsString() @MaxLength(40) region?: string;
}

export class OwnDateDto {
  /** closed: the whole date. open: its windows are all that opens, on a holiday too. cut: its windows are taken out. */
  @IsIn(OWN_DATE_KINDS) kind: OwnDateKind;
  /** YYYY-MM-DD; the first date when there is an `until`. */
  @IsOptional() @IsString() @Matches(DAY) on?: string;
  /** The last date, included; at most 366 dates in a run. */
  @IsOptional() @IsString() @Matches(DAY) until?: string;
  /** MM-DD: closed on that day of every year. */
  @IsOptional() @IsString() @Matches(/^\d{2}-\d{2}$/) every?: string;
  /** First year of an `every`. */
  @IsOptional() @IsInt() @Min(1900) @Max(2199) fromYear?: number;
  /** Last year of an `every`, included. */
  @IsOptional() @IsInt() @Min(1900) @Max(2199) toYear?: number;
  /** What is told wherever the date is explained. */
  @IsOptional() @IsString() @Length(1, 200) name?: string;
  /** What is open, or cut. */
  @Windows() windows?: WindowDto[];
}

/** A calendar as somebody draws it; the product works it out date by date. */
export class DrawingDto {
  /** IANA name, such as Europe/Rome. */
  @IsString() @Length(1, 64) zone: string;
  /** The windows of each weekday. */
  @ValidateNested() @Type(() => WeekDto) week: WeekDto;
  /** Public holidays by country and region; together they close what any of them closes. */
  @IsArray()
  @ArrayMaxSize(MOST_SETS)
  @ValidateNested({ each: true })
  @Type(() => HolidaySetDto)
  holidaySets: HolidaySetDto[];
  /** Closed dates, extra working days, own hours of a date; at most 5,000 dates in all. */
  @IsArray()
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => OwnDateDto)
  ownDates: OwnDateDto[];
}

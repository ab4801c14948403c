import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsDay, PageQuery } from '#http';

/** What a currency was worth on a day. */
export class NewCurrencyRateDto {
  /** The day. */
  @IsDay() on: string;
  /** ISO 4217. */
  @Matches(/^[A-Z]{3}$/) currency: string;
  /** What one unit is worth in the currency of the workspace: a decimal, at most ten digits before and after the point. */
  @IsString() @Length(1, 21) rate: string;
}

/** Rates of days. */
export class NewCurrencyRatesDto {
  /** Who says so, such as a bank; `hand` when left out. */
  @IsOptional() @IsString() @Length(1, 100) source?: string;
  /** All of them are set, or none. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => NewCurrencyRateDto)
  rates: NewCurrencyRateDto[];
}

/** Which rates to list. */
export class CurrencyRatesQuery extends PageQuery {
  @IsOptional() @Matches(/^[A-Z]{3}$/) currency?: string;
  /** The first day. */
  @IsOptional() @IsDay() from?: string;
  /** The last day. */
  @IsOptional() @IsDay() to?: string;
}

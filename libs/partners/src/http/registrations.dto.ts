import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDateString,
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { REGISTRATION_REFUSALS } from '#contracts';
import type { RegistrationRefusal } from '#contracts';
import { PageQuery } from '#http';
import type { Refusal } from '../application/decide-registration.js';
import type { DealToRegister } from '../application/register-deal.js';
import { REGISTRATION_STATES } from '../domain/registration.js';
import type { RegistrationState } from '../domain/registration.js';

/** The company of a customer. */
export class RegisteredCompanyDto {
  /** What it is called. */
  @IsString() @Length(1, 200) name: string;
  /** Its domain or web address. */
  @IsOptional() @IsString() @MaxLength(200) domain?: string;
  /** A code or a name. */
  @IsOptional() @IsString() @MaxLength(100) country?: string;
}

/** What the deal may be worth. */
export class ExpectedAmountDto {
  /** In the smallest unit of the currency. */
  @IsInt() @Min(0) @Max(9_000_000_000_000) amountMinor: number;
  /** ISO 4217. */
  @IsISO4217CurrencyCode() currency: string;
}

/** A customer that a partner brings. */
export class NewRegistrationDto implements DealToRegister {
  /** Of the person spoken to. */
  @IsOptional() @IsString() @MaxLength(100) firstName?: string;
  /** Of the person spoken to. */
  @IsOptional() @IsString() @MaxLength(100) lastName?: string;
  /** Of the person spoken to. */
  @IsOptional() @IsString() @MaxLength(254) email?: string;
  /** Of the person spoken to. */
  @IsOptional() @IsString() @MaxLength(60) phone?: string;
  /** What they do there. */
  @IsOptional() @IsString() @MaxLength(100) jobTitle?: string;
  /** Where they do it. */
  @ValidateNested() @Type(() => RegisteredCompanyDto) company: RegisteredCompanyDto;
  /** What it may be worth. */
  @IsOptional() @ValidateNested() @Type(() => ExpectedAmountDto) expected?: ExpectedAmountDto;
  /**
   * The day on which it may be decided.
   * @example '2026-12-15'
   */
  @IsOptional() @IsDateString({ strict: true }) @Length(10, 10) expectedCloseOn?: string;
  /** What else there is to say. */
  @IsOptional() @IsString() @MaxLength(2_000) note?: string;
}

export class RegistrationsQuery extends PageQuery {
  /** Only those that stand so. */
  @ApiProperty({ enum: REGISTRATION_STATES, required: false })
  @IsOptional()
  @IsIn(REGISTRATION_STATES)
  state?: RegistrationState;
  /** Only those of this partner. */
  @IsOptional() @IsUUID() partnerId?: string;
}

/** Why a registration is refused. */
export class RefusalDto implements Refusal {
  /** What the partner hears. */
  @ApiProperty({ enum: REGISTRATION_REFUSALS }) @IsIn(REGISTRATION_REFUSALS) reason: RegistrationRefusal;
  /** More, in words the partner reads. */
  @IsOptional() @IsString() @MaxLength(1_000) text?: string;
}

/** For how much longer. */
export class ExtensionDto {
  /** Days after the present end. */
  @IsInt() @Min(1) @Max(365) days: number;
}

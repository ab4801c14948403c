import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { SPEND_KINDS, SPEND_RHYTHMS } from '#contracts';
import type { SpendKind, SpendRhythm } from '#contracts';
import { IsDay } from '#http';
import { PlacingDto } from './spend.dto.js';

/** A recurring cost from a day on. */
export class NewSpendPlanDto extends PlacingDto {
  /** What it is called; what comes later under the same name follows. Name no person. */
  @IsString() @Length(1, 200) name: string;
  /** What it is spent on. */
  @ApiProperty({ enum: SPEND_KINDS }) @IsIn(SPEND_KINDS) kind: SpendKind;
  /** How often it comes. */
  @ApiProperty({ enum: SPEND_RHYTHMS }) @IsIn(SPEND_RHYTHMS) every: SpendRhythm;
  /** The first day of its first round; each further one begins on that day of the week or month. */
  @IsDay() from: string;
  /** Its last day; open when left out. */
  @IsOptional() @IsDay() until?: string;
  /** Of each round, a decimal. */
  @IsString()
  @Matches(/^\d{1,15}(\.\d{1,4})?$/, { message: 'must be a decimal such as 1200.50, not negative' })
  amount: string;
  /** ISO 4217; the workspace's own when left out. */
  @IsOptional() @Matches(/^[A-Z]{3}$/) currency?: string;
  /** Number of a contract, or where it can be seen. */
  @IsOptional() @IsString() @Length(1, 300) evidence?: string;
}

/** When a recurring cost ends. */
export class SpendPlanEndDto {
  /** Its last day; one before its first day takes it back altogether. */
  @IsDay() on: string;
}

import { Type } from 'class-transformer';
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
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { AFTER_SALE_STEPS, DEPARTMENTS } from '#contracts';
import type { AfterSaleStepCode, Department } from '#contracts';
import { IsDay } from '#http';
import type { AfterSaleSetting } from '../domain/after-sale.js';
import { IsAmount } from './opportunities.dto.js';

/** What is left out stays as it is; null takes it away. */
export class AfterSaleWishDto {
  /** Whose work it is. */
  @IsOptional() @IsIn(DEPARTMENTS) department?: Department;
  /** Who of ours sees to it. */
  @IsOptional() @IsUUID() ownerId?: string | null;
  /** The day by which it is expected. */
  @IsOptional() @IsDay() expectedOn?: string | null;
  /** Of an invoice or of cash, decimal in the deal’s currency. */
  @IsOptional() @IsAmount() amount?: string | null;
  /** Of an invoice or of cash: what it is called in the books. */
  @IsOptional() @IsString() @Length(1, 120) number?: string | null;
  /** True: it is done. False: it is not done after all; its evidence goes. */
  @IsOptional() @IsBoolean() isDone?: boolean;
  /** The day it was done; today when left out. */
  @IsOptional() @IsDay() doneOn?: string;
  /** How it is known. */
  @IsOptional() @IsString() @Length(1, 2000) note?: string | null;
  /** A file of the deal or its lead that shows it. */
  @IsOptional() @IsUUID() attachmentId?: string | null;
}

export class AfterSaleSettingWishDto implements AfterSaleSetting {
  @IsIn(AFTER_SALE_STEPS) step: AfterSaleStepCode;
  /** The workspace’s own word; null for the product’s. */
  @IsOptional() @IsString() @Length(1, 60) @Matches(/\S/) label: string | null = null;
  /** Whose work it is. */
  @IsIn(DEPARTMENTS) department: Department;
  /** False: deals that are won from now on go without. */
  @IsBoolean() isUsed: boolean;
  /** Days after the deal was won by which it is expected; null leaves that open. */
  @IsOptional() @IsInt() @Min(0) @Max(730) afterDays: number | null = null;
}

export class AfterSaleSettingsWishDto {
  /** All steps, each once. */
  @IsArray()
  @ArrayMaxSize(AFTER_SALE_STEPS.length)
  @ValidateNested({ each: true })
  @Type(() => AfterSaleSettingWishDto)
  steps: AfterSaleSettingWishDto[];
}

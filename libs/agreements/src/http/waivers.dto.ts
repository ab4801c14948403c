import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';
import { WAIVER_REASONS } from '#contracts';
import type { WaiverReason } from '#contracts';

/** Why a promise is excused. */
export class WaiverDto {
  @IsIn(WAIVER_REASONS) reason: WaiverReason;
  /** About the promise, not about a person. */
  @IsOptional() @IsString() @Length(1, 500) note?: string;
}

export class WaiversDto extends WaiverDto {
  /** All of them are excused, or none. */
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(1_000) @IsUUID(undefined, { each: true }) obligationIds: string[];
}

/** What became of one promise. */
export class WaivedDto {
  /** Id of the obligation. */
  id: string;
  /** `excused`, or `breached` where the deadline had passed: the breach stays. */
  @ApiProperty({ enum: ['excused', 'breached'] }) status: 'excused' | 'breached';
  /** `excused` where a breach was forgiven; null before the deadline. */
  @ApiProperty({ enum: ['excused'], nullable: true, type: String }) corrected: 'excused' | null;
}

/** What became of several. */
export class WaivedListDto {
  /** One for each that was named. */
  items: WaivedDto[];
}

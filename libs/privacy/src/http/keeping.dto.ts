import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import type { ShownKeeping } from '../application/keeping-requests.js';
import { KEEPING_KINDS } from '../domain/keeping.js';
import type { KeepingKind } from '../domain/keeping.js';

/** How long something that is no person is kept. */
export class KeepingDto implements ShownKeeping {
  /** What; `unconfirmed` are people of whom nothing is known but a form whose confirmation never came. */
  @ApiProperty({ enum: KEEPING_KINDS }) kind: KeepingKind;
  /** Days in force. */
  @ApiProperty({ type: 'integer' }) days: number;
  /** Whether the workspace chose them. */
  isChosen: boolean;
  /** Fewest days that may be chosen. */
  @ApiProperty({ type: 'integer' }) floorDays: number;
  /** Most days, and those without a choice. */
  @ApiProperty({ type: 'integer' }) usualDays: number;
  /** How many would go now. */
  @ApiProperty({ type: 'integer' }) overdue: number;
  /** When somebody last looked; null before the first time. */
  lastAt: Date | null;
  /** How many went then. */
  @ApiProperty({ type: 'integer', nullable: true }) lastCount: number | null;
}

export class KeepingsDto {
  /** Every kind. */
  items: KeepingDto[];
}

export class KeepDaysDto {
  /** Days; null for what is usual. */
  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: 3_650 })
  @ValidateIf((_, days) => days !== null)
  @IsInt()
  @Min(1)
  @Max(3_650)
  days: number | null;
}

/** What is in force now. */
export class KeptDaysDto {
  /** What is kept. */
  @ApiProperty({ enum: KEEPING_KINDS }) kind: KeepingKind;
  /** Days in force. */
  @ApiProperty({ type: 'integer' }) days: number;
}

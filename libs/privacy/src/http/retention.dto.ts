import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import type { RetentionPreview, ShownRule } from '../application/retention-requests.js';
import { LEAST_MONTHS, MOST_MONTHS, RETENTION_KINDS } from '../domain/retention.js';
import type { RetentionKind, RetentionRule } from '../domain/retention.js';

/** How long persons of one kind are kept. */
export class RetentionRuleDto implements RetentionRule {
  /** `customers` have bought; `prospects` have not. */
  @ApiProperty({ enum: RETENTION_KINDS }) kind: RetentionKind;
  /** Months after their last activity; null: for as long as nobody erases them. */
  @ApiProperty({ type: 'integer', nullable: true }) months: number | null;
}

/** A rule, and what it did last. */
export class ShownRetentionRuleDto extends RetentionRuleDto implements ShownRule {
  /** When somebody last looked whose time was over; null before the first time, and where there is no rule. */
  lastAt: Date | null;
  /** How many were erased then. */
  @ApiProperty({ type: 'integer', nullable: true }) lastCount: number | null;
}

export class RetentionRulesDto {
  /** Every kind. */
  rules: ShownRetentionRuleDto[];
}

export class KeepForDto {
  /** Months after their last activity; null ends the rule. */
  @ApiProperty({ type: 'integer', nullable: true, minimum: LEAST_MONTHS, maximum: MOST_MONTHS })
  @ValidateIf((_, months) => months !== null)
  @IsInt()
  @Min(LEAST_MONTHS)
  @Max(MOST_MONTHS)
  months: number | null;
}

export class RetentionQuery {
  /** As if persons were kept for so many months. */
  @Type(() => Number) @IsInt() @Min(LEAST_MONTHS) @Max(MOST_MONTHS) months: number;
}

/** Somebody whose time would be over. */
export class OverduePersonDto {
  /** Id of the person. */
  id: string;
  /** Masked for who may not see people. */
  name: string | null;
}

/** Who would be erased; nothing was written. */
export class RetentionPreviewDto implements RetentionPreview {
  /** How many. */
  count: number;
  /** The first hundred of them. */
  people: OverduePersonDto[];
}

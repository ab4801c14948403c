import { Type } from 'class-transformer';
import { IsInt, Max, Min, ValidateNested } from 'class-validator';
import type { WorkedStage, WorkRules } from '../domain/work-rules.js';

/** Working days a lead may lie in each stage of sales before it is stuck. */
export class StuckDaysDto implements Readonly<Record<WorkedStage, number>> {
  /** Accepted by sales. */
  @IsInt() @Min(1) @Max(260) sal: number;
  /** Qualified by sales. */
  @IsInt() @Min(1) @Max(260) sql: number;
  /** With a deal. */
  @IsInt() @Min(1) @Max(260) opportunity: number;
}

/** How long leads may rest; days are working days. */
export class WorkRulesDto implements WorkRules {
  /** The longest snooze. */
  @IsInt() @Min(1) @Max(60) holdDays: number;
  /** How often a lead may be snoozed in one stage; 0 for never. */
  @IsInt() @Min(0) @Max(20) holdsPerStage: number;
  /** When a lead is stuck. */
  @ValidateNested() @Type(() => StuckDaysDto) stuckDays: StuckDaysDto;
}

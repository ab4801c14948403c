import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { DutyBreakdown, NamedLine } from '../application/break-down-duty.js';
import { BREAKDOWNS } from '../domain/duty-breakdown.js';
import type { BreakdownBy } from '../domain/duty-breakdown.js';

export class BreakdownQuery {
  /** Key of the duty. */
  @IsString() @MinLength(1) @MaxLength(100) clause: string;
}

/** How a part of the leads was served. */
export class DutyLineDto implements NamedLine {
  /** What it is told apart by. */
  @ApiProperty({ enum: BREAKDOWNS }) by: BreakdownBy;
  /** Key of the tier, id of the team, or the channel. */
  key: string;
  /** What the tier or the team is called; null for a source, which is a code. */
  name: string | null;
  /** Obligations met. */
  met: number;
  /** Obligations breached. */
  breached: number;
  /** Obligations excused. */
  excused: number;
  /** Met among those decided; null while none is. */
  rate: number | null;
  /** The same with corrections. */
  correctedRate: number | null;
}

/** A duty told apart. */
export class DutyBreakdownDto implements DutyBreakdown {
  /** The position it was read at. */
  revision: number;
  /** First day of the period it is of: with `level=lead` the days between which the clocks of its obligations started. */
  from: string;
  /** Its last day. */
  to: string;
  /** By tier, by team, by source; what has one line only is left out. */
  @ApiProperty({ type: [DutyLineDto] }) items: readonly DutyLineDto[];
}

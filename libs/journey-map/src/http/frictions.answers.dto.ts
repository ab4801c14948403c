import { ApiProperty } from '@nestjs/swagger';
import type { FrictionReport } from '../application/read-frictions.js';
import { FRICTION_KINDS } from '../domain/frictions.js';
import type { Cost, Friction, FrictionKind, Frictions, Touchpoint } from '../domain/frictions.js';
import type { Period } from '../domain/period.js';
import { STEPS } from '../domain/steps.js';
import type { Step } from '../domain/steps.js';
import { JourneyStampDto } from './journey-map.answers.dto.js';

/** What something comes to. */
export class FrictionCostDto implements Cost {
  /** How often. */
  count: number;
  /** How long in all, up to now. */
  seconds: number;
}

/** What rubs at a step. */
export class FrictionDto extends FrictionCostDto implements Friction {
  /** Waiting, work handed on, done again, sent there and back, or lost. */
  @ApiProperty({ enum: FRICTION_KINDS }) kind: FrictionKind;
  /** Where. */
  @ApiProperty({ enum: STEPS }) step: Step;
  /** Of all time that was somebody’s; kinds overlap and are not added up. */
  share: number;
  /** For each visit to the step. */
  perVisit: number;
  /** The same in as many days before. */
  previous: FrictionCostDto;
  /** The step that holds back most: its waiting, weighted by what is lost after it. */
  isBottleneck: boolean;
}

/** Days, both included. */
export class FrictionPeriodDto implements Period {
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
}

/** How work is handed on. */
export class HandoffsDto {
  /** How often. */
  count: number;
  /** From one department to another. */
  across: number;
  /** Leads that were captured in the period. */
  leads: number;
}

/** From one share to another. */
export class ShareIntervalDto {
  /** At least. */
  low: number;
  /** At most. */
  high: number;
}

/** What became of the leads that came over a channel. */
export class TouchpointDto implements Touchpoint {
  /** Which one; empty where it is not known. */
  channel: string;
  /** Captured in the period. */
  leads: number;
  /** Went on to a further step. */
  on: number;
  /** Went out, or aside. */
  off: number;
  /** Nothing yet. */
  open: number;
  /** Won by now. */
  won: number;
  /** Of those that went on or out; null where none did. */
  @ApiProperty({ type: 'number', nullable: true }) rate: number | null;
  /** Of the rate (Wilson, 95 %). */
  interval: ShareIntervalDto;
}

/** What rubs on the way of leads. */
export class FrictionsDto implements FrictionReport, Frictions {
  /** What every figure depends on. */
  stamp: JourneyStampDto;
  /** As many days before. */
  previous: FrictionPeriodDto;
  /** The step that holds back most; null where none does. */
  @ApiProperty({ enum: STEPS, nullable: true }) bottleneck: Step | null;
  /** Most time first. */
  items: FrictionDto[];
  /** How work is handed on. */
  handoffs: HandoffsDto;
  /** By channel, most leads first. */
  touchpoints: TouchpointDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import type { DriftReason, DriftVerdict, ShiftedFeature } from '#scoring';
import { AuditIntervalDto } from './audits.answers.dto.js';

const VERDICTS = ['too-early', 'steady', 'watch', 'drifting'];
const REASONS = ['told-too-much', 'told-too-little', 'other-leads'];

/** What was told of all leads together, and what happened. */
export class LargeCalibrationDto {
  /** Told on average. */
  meanTold: number;
  /** Share that was won. */
  happenedShare: number;
  /** What would have to be added to every told log-odds; 0 is right. */
  shift: number;
  /** Where that lies, 99 %, with the error of the calibration at training. */
  interval: AuditIntervalDto;
}

/** Mean squared errors. */
export class BrierPairDto {
  /** Of these leads. */
  now: number | null;
  /** Of those it was judged by when it was trained. */
  atTraining: number | null;
}

/** How far leads moved in one feature. */
export class ShiftedFeatureDto {
  /** Which one. */
  feature: string;
  /** Population stability index. */
  index: number;
  /** How likely as much is by chance in any feature. */
  byChance: number;
  /** In a word. */
  @ApiProperty({ enum: ['much', 'little', 'no'] }) moved: ShiftedFeature['moved'];
}

/** Whether the model in force still holds. */
export class DriftDto {
  /** The model. */
  version: number;
  /** Leads captured from this instant … */
  from: Date;
  /** … to this one are looked at. */
  until: Date;
  /** In a word. */
  @ApiProperty({ enum: VERDICTS }) verdict: DriftVerdict;
  /** Why it is not steady. */
  @ApiProperty({ enum: REASONS, isArray: true }) reasons: readonly DriftReason[];
  /** Leads that closed since, the latest 2,000 at most. */
  leads: number;
  /** Those of them that were won. */
  won: number;
  /** Told and happened; null where nothing can be said. */
  @ApiProperty({ type: LargeCalibrationDto, nullable: true }) calibration: LargeCalibrationDto | null;
  /** Error now and at training. */
  brier: BrierPairDto;
  /** The most moved first. */
  @ApiProperty({ type: [ShiftedFeatureDto] }) features: readonly ShiftedFeatureDto[];
}

/** The watch over the model in force. */
export class DriftWatchDto {
  /** Null while none is in force. */
  @ApiProperty({ type: DriftDto, nullable: true }) drift: DriftDto | null;
}

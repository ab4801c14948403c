import { ApiProperty } from '@nestjs/swagger';
import { LEAVING_OUT } from '../domain/own-fields.js';
import type { WhyLeftOut } from '../domain/own-fields.js';
import { AuditIntervalDto } from './audits.answers.dto.js';

/** Probabilities told between two shares, and how often they came true. */
export class ReliabilityBinDto {
  /** From. */
  from: number;
  /** To. */
  to: number;
  /** Leads. */
  total: number;
  /** What was told on average. */
  meanTold: number;
  /** What happened. */
  happenedShare: number;
  /** Where that share lies, 95 %. */
  interval: AuditIntervalDto;
}

/** How told probabilities fared. */
export class FaredDto {
  /** Share of pairs told apart rightly (AUC). */
  ranking: number | null;
  /** Mean squared error. */
  brier: number | null;
  /** Mean surprise. */
  logLoss: number | null;
  /** Mean gap of told and happened (ECE). */
  calibrationError: number | null;
  /** Ten bins, empty ones left out. */
  @ApiProperty({ type: [ReliabilityBinDto] }) bins: readonly ReliabilityBinDto[];
}

/** Leads of one part. */
export class PartCountDto {
  /** All of them. */
  leads: number;
  /** Those that were won. */
  won: number;
}

/** Leads of each part. */
export class PartCountsDto {
  /** Learnt from. */
  learning: PartCountDto;
  /** Calibrated with. */
  calibrating: PartCountDto;
  /** Judged by, never seen before. */
  judging: PartCountDto;
}

/** A field that a model is not shown. */
export class LeftOutDto {
  /**
   * Which one.
   * @example 'custom.Lead Quality'
   */
  feature: string;
  /** Why: it is filled in after the outcome, it alone tells the outcome so well that it may be, somebody wants it so, it names leads, or it says nothing. */
  @ApiProperty({ enum: LEAVING_OUT }) why: WhyLeftOut;
}

/** How a model fared beside the rules. */
export class TrainingReportDto {
  /** By day of capture, or by a seed where leads have no date. */
  @ApiProperty({ enum: ['time', 'seeded'] }) splitBy: 'time' | 'seeded';
  /** The seed. */
  seed: number;
  /** Leads whose date nobody knows. */
  undated: number;
  /** Features it was shown; those of one’s own begin with `custom.`. */
  @ApiProperty({ type: [String] }) lookedAt: readonly string[];
  /** Own fields it was not shown. */
  @ApiProperty({ type: [LeftOutDto] }) leftOut: readonly LeftOutDto[];
  /** Leads of each part. */
  counts: PartCountsDto;
  /** The model. */
  model: FaredDto;
  /** The rules, on the same leads; null where there were none. */
  @ApiProperty({ type: FaredDto, nullable: true }) rules: FaredDto | null;
}

/** A predictive model. */
export class PredictiveModelDto {
  /** Its number. */
  version: number;
  /** How it fared. */
  report: TrainingReportDto;
  /** Whether leads are told its probability. */
  isActive: boolean;
  /** When it was trained. */
  createdAt: Date;
  /** Member who asked for it. */
  createdBy: string | null;
}

/** Which model was in force from then on. */
export class ModelSwitchDto {
  /** Its number; null: none. */
  version: number | null;
  /** It put back what was before. */
  isReversal: boolean;
  /** In the words of whoever did it. */
  why: string | null;
  /** When. */
  at: Date;
  /** Member who did it. */
  by: string | null;
}

/** Predictive models. */
export class PredictiveModelsDto {
  /** The latest first. */
  @ApiProperty({ type: [PredictiveModelDto] }) items: readonly PredictiveModelDto[];
  /** What was in force and why, the latest first. */
  @ApiProperty({ type: [ModelSwitchDto] }) switches: readonly ModelSwitchDto[];
}

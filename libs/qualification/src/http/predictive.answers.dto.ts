import { ApiProperty } from '@nestjs/swagger';
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

/** How a model fared beside the rules. */
export class TrainingReportDto {
  /** By day of capture, or by a seed where leads have no date. */
  @ApiProperty({ enum: ['time', 'seeded'] }) splitBy: 'time' | 'seeded';
  /** The seed. */
  seed: number;
  /** Leads of each part. */
  counts: PartCountsDto;
  /** The model. */
  model: FaredDto;
  /** The rules, on the same leads; null where there were none. */
  @ApiProperty({ type: FaredDto, nullable: true }) rules: FaredDto | null;
}

/** A trained model. */
export class TrainedModelDto {
  /** Its number. */
  version: number;
  /** How it fared. */
  report: TrainingReportDto;
}

/** A predictive model. */
export class PredictiveModelDto extends TrainedModelDto {
  /** Whether leads are told its probability. */
  isActive: boolean;
  /** When it was trained. */
  createdAt: Date;
  /** Member who asked for it. */
  createdBy: string | null;
}

/** Predictive models. */
export class PredictiveModelsDto {
  /** The latest first. */
  @ApiProperty({ type: [PredictiveModelDto] }) items: readonly PredictiveModelDto[];
}

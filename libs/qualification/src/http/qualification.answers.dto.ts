import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_TYPES, GRADES } from '#scoring';
import type { EvidenceType, Grade } from '#scoring';
import { SCORE_CAUSES } from '../domain/score-cause.js';
import type { ScoreCause } from '../domain/score-cause.js';
import { CriterionDto } from './qualification.dto.js';
import { LeadTargetDto } from './targets.answers.dto.js';

/** A version that leads may be judged by. */
export class QualificationVersionDto {
  /** Which framework; empty for models. */
  key: string;
  /** Its number, from 1. */
  version: number;
}

/** Whether leads are judged by a version of the kind now. */
export class QualificationActivationDto {
  /** False: by none. */
  isActive: boolean;
}

/** A version of the score model. */
export class ScoreModelDto extends QualificationVersionDto {
  /** What people call it. */
  name: string;
  /** Whether leads are scored by it. */
  isActive: boolean;
  /** When it was written. */
  createdAt: Date;
  /** Member who wrote it; null for the product. */
  createdBy: string | null;
  /** Rules, half-life, thresholds and matrix. */
  @ApiProperty({ type: 'object', additionalProperties: true }) definition: object;
}

/** The versions of the score model. */
export class ScoreModelsDto {
  /** The latest first. */
  @ApiProperty({ type: [ScoreModelDto] }) items: readonly ScoreModelDto[];
  /** What a workspace may start from. */
  @ApiProperty({ type: 'object', additionalProperties: true }) starting: object;
}

/** All required criteria and at least so many of all. */
class FrameworkRuleDto {
  /** In the order they are asked. */
  @ApiProperty({ type: [CriterionDto] }) criteria: readonly CriterionDto[];
  /** How many of them at least. */
  atLeast: number;
}

/** A framework to start from. */
export class FrameworkTemplateDto extends FrameworkRuleDto {
  /** What programs call it. */
  key: string;
  /** What people call it. */
  name: string;
}

/** Frameworks to start from. */
export class FrameworkTemplatesDto {
  /** All there are. */
  @ApiProperty({ type: [FrameworkTemplateDto] }) items: readonly FrameworkTemplateDto[];
}

/** A version of a framework. */
export class FrameworkDto extends FrameworkTemplateDto {
  /** Its number, from 1. */
  version: number;
  /** Whether leads are judged by it where no agreement pins another. */
  isActive: boolean;
  /** When it was written. */
  createdAt: Date;
  /** Member who wrote it; null for the product. */
  createdBy: string | null;
}

/** The versions of the frameworks. */
export class FrameworksDto {
  /** The latest first. */
  @ApiProperty({ type: [FrameworkDto] }) items: readonly FrameworkDto[];
  /** Frameworks that agreements in force pin, as they name them. */
  pinned: string[];
}

/** Why a score is what it is. */
export class ScoreReasonDto {
  /** Who somebody is, or what they do. */
  @ApiProperty({ enum: ['fit', 'engagement'] }) axis: 'fit' | 'engagement';
  /** Key of the rule. */
  rule: string;
  /** What the rule gives. */
  points: number;
  /** What it adds now. */
  worth: number;
  /** Whole days since; null for what one is. */
  daysAgo: number | null;
}

/** A score as it was told. */
export class ToldScoreDto {
  /** Who somebody is. */
  fit: number;
  /** What they do. */
  engagement: number;
  /** Both thresholds are reached. */
  isReady: boolean;
  /** By fit and engagement. */
  @ApiProperty({ enum: GRADES }) grade: Grade;
  /** The weightiest first. */
  @ApiProperty({ type: [ScoreReasonDto] }) reasons: readonly ScoreReasonDto[];
  /** The model that told it. */
  modelVersion: number;
  /** It came or came again, was offered, or somebody asked. */
  @ApiProperty({ enum: SCORE_CAUSES }) cause: ScoreCause;
  /** When. */
  scoredAt: Date;
}

/** Something a person did. */
export class TrialActionDto {
  /** When, in milliseconds since 1970. */
  at: number;
  /** What a predicate may ask of it. */
  @ApiProperty({ type: 'object', additionalProperties: true }) attributes: object;
}

/** A lead to try a score model on. */
export class TrialLeadDto {
  /** The lead. */
  leadId: string;
  /** What a predicate may ask of it. */
  @ApiProperty({ type: 'object', additionalProperties: true }) attributes: object;
  /** What its person did. */
  @ApiProperty({ type: [TrialActionDto] }) actions: readonly TrialActionDto[];
}

/** Leads to try a score model on. */
export class TrialLeadsDto {
  /** They are to be scored as of this instant, in milliseconds since 1970. */
  asOf: number;
  /** Own fields are left out: you may not see what may name somebody. */
  hidesCustom: boolean;
  /** The latest first. */
  @ApiProperty({ type: [TrialLeadDto] }) items: readonly TrialLeadDto[];
}

/** How a lead stands against a framework. */
export class FrameworkVerdictDto {
  /** It may be qualified for sales. */
  isSatisfied: boolean;
  /** Keys of what is known. */
  @ApiProperty({ type: [String] }) met: readonly string[];
  /** Required and not known. */
  @ApiProperty({ type: [String] }) missingRequired: readonly string[];
  /** How many more of any, once the required ones are known. */
  moreNeeded: number;
  /** Keys of all that is not known. */
  @ApiProperty({ type: [String] }) open: readonly string[];
  /** Share of the weight that is met. */
  share: number;
}

/** A framework that judges the lead. */
export class JudgingFrameworkDto extends FrameworkTemplateDto {
  /** Its number. */
  version: number;
  /** How the lead stands. */
  verdict: FrameworkVerdictDto;
}

/** What is known of one criterion. */
export class KeptEvidenceDto {
  /** Key of the criterion. */
  criterion: string;
  /** What kind of evidence. */
  @ApiProperty({ enum: EVIDENCE_TYPES }) type: EvidenceType;
  /** The words; null where they were erased, or you may not see names. */
  content: string | null;
  /** When it was said. */
  recordedAt: Date;
  /** Member who said it; null for the product. */
  recordedBy: string | null;
}

/** What was said before of a criterion, or taken back. */
export class EarlierEvidenceDto extends KeptEvidenceDto {
  /** It was said that nothing is known any more. */
  isWithdrawn: boolean;
}

/** What one feature adds to the log-odds of the average lead. */
export class PredictionReasonDto {
  /** The feature. */
  feature: string;
  /** As the model knows it. */
  level: string;
  /** Whether that is where a band of a number begins. */
  isBand: boolean;
  /** What it adds. */
  logOdds: number;
}

/** How likely the lead is won, and why. */
export class PredictionDto {
  /** That it is won. */
  probability: number;
  /** Of the average lead. */
  baseProbability: number;
  /** The weightiest first. */
  @ApiProperty({ type: [PredictionReasonDto] }) reasons: readonly PredictionReasonDto[];
  /** The model that told it. */
  modelVersion: number;
}

/** Everything a lead is judged by. */
export class LeadQualificationDto {
  /** As of now; null while no model is active. */
  @ApiProperty({ type: ToldScoreDto, nullable: true }) score: ToldScoreDto | null;
  /** The latest first. */
  @ApiProperty({ type: [ToldScoreDto] }) history: readonly ToldScoreDto[];
  /** The grade it was handed over with. */
  frozenGrade: string | null;
  /** Those that judge it. */
  @ApiProperty({ type: [JudgingFrameworkDto] }) frameworks: readonly JudgingFrameworkDto[];
  /** What is known in this episode. */
  @ApiProperty({ type: [KeptEvidenceDto] }) evidence: readonly KeptEvidenceDto[];
  /** What was replaced or taken back in this episode, the latest first. */
  @ApiProperty({ type: [EarlierEvidenceDto] }) earlier: readonly EarlierEvidenceDto[];
  /** Whether it is wanted, as of now; null while no target definition is in force. */
  @ApiProperty({ type: LeadTargetDto, nullable: true }) target: LeadTargetDto | null;
  /** Null while no predictive model is switched on. */
  @ApiProperty({ type: PredictionDto, nullable: true }) prediction: PredictionDto | null;
}

/** What was said of a criterion. */
export class RecordedEvidenceDto {
  /** The lead. */
  leadId: string;
  /** Key of the criterion. */
  criterion: string;
  /** When. */
  recordedAt: Date;
}

/** How many leads were scored. */
export class ScoredLeadsDto {
  /** None while no model is active. */
  scored: number;
}

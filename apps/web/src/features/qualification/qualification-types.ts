import type { ScoreModel } from '#scoring';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type LeadQualification = Schemas['LeadQualificationDto'];
export type LeadTarget = Schemas['LeadTargetDto'];
export type ToldScore = Schemas['ToldScoreDto'];
export type ScoreReason = Schemas['ScoreReasonDto'];
export type Prediction = Schemas['PredictionDto'];
export type JudgingFramework = Schemas['JudgingFrameworkDto'];
export type Criterion = Schemas['CriterionDto'];
export type Evidence = Schemas['KeptEvidenceDto'];
export type EarlierEvidence = Schemas['EarlierEvidenceDto'];
export type EvidenceInput = Schemas['EvidenceDto'];
export type Framework = Schemas['FrameworkDto'];
export type Frameworks = Schemas['FrameworksDto'];
export type NewFramework = Schemas['NewFrameworkDto'];
export type SampleAudit = Schemas['SampleAuditDto'];
export type ShownAudit = Schemas['ShownSampleAuditDto'];
export type DrawnLead = Schemas['DrawnLeadDto'];
export type AuditVerdict = Schemas['AuditVerdictDto'];
export type AuditWish = Schemas['NewSampleAuditDto'];
export type PredictiveModel = Schemas['PredictiveModelDto'];
export type PredictiveModels = Schemas['PredictiveModelsDto'];
export type ModelSwitch = Schemas['ModelSwitchDto'];
export type TrainingRun = Schemas['TrainingRunDto'];
export type Drift = Schemas['DriftDto'];
export type TrainingReport = Schemas['TrainingReportDto'];
export type Fared = Schemas['FaredDto'];

export type { ScoreModel };

/** A version of the score model; what the server checked is a model. */
export type ScoreModelVersion = Omit<Schemas['ScoreModelDto'], 'definition'> & {
  readonly definition: ScoreModel;
};

export interface ScoreModels {
  readonly items: readonly ScoreModelVersion[];
  readonly starting: ScoreModel;
}

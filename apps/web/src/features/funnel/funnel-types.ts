import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type FunnelReport = Schemas['FunnelReportDto'];
export type FunnelStamp = Schemas['FunnelStampDto'];
export type StageFigures = Schemas['FunnelStageDto'];
export type StepFigures = Schemas['FunnelStepDto'];
export type Rate = Schemas['FunnelRateDto'];
export type PeriodRate = Schemas['FunnelPeriodRateDto'];
export type CohortTable = Schemas['FunnelCohortsDto'];
export type Cohort = Schemas['FunnelCohortDto'];
export type CohortCell = Schemas['FunnelCohortCellDto'];
export type TimeToStage = Schemas['FunnelTimeToStageDto'];
export type SpeedToLead = Schemas['FunnelSpeedDto'];
export type SpeedBucket = Schemas['FunnelSpeedBucketDto'];
export type Plan = Schemas['FunnelPlanDto'];
export type Indicators = Schemas['FunnelIndicatorsDto'];
export type Indicator = Indicators['indicators'][number];
export type LeadsBehind = Schemas['FunnelLeadsDto'];
export type LeadBehind = Schemas['FunnelLeadDto'];

export type FunnelStage = StageFigures['stage'];
export type Dimension = FunnelStamp['dimension'];
export type Unit = CohortTable['unit'];
export type Outcome = Indicators['outcome'];
export type Comparison = 'previous' | 'year';

export const FUNNEL_STAGES: readonly FunnelStage[] = [
  ...(['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'] as const),
];
export const DIMENSIONS: readonly Dimension[] = ['all', 'channel', 'campaign', 'team', 'origin', 'owner'];
export const FATES = ['advanced', 'still', 'recycled', 'disqualified', 'lost'] as const;
export type Fate = (typeof FATES)[number];

export { chanceToReach } from './chance-to-reach.js';
export type { ChanceToReach } from './chance-to-reach.js';
export { cohortRates } from './cohorts.js';
export type { Cohort, CohortRates } from './cohorts.js';
export { costLadder, costPer, customerAcquisitionCost } from './cost.js';
export type { AcquisitionCost, CostOfCustomers, StageCounts } from './cost.js';
export { repeatValue, unitEconomics } from './lifetime.js';
export type { CustomerEconomics, UnitEconomics } from './lifetime.js';
export {
  coverage,
  coverageNeeded,
  leadVelocityRate,
  pipelineVelocity,
  weightedPipeline,
} from './pipeline.js';
export type { OpenDeal, PipelineFlow, WeightedPipeline } from './pipeline.js';
export { measuredShare, returnsOf } from './return.js';
export type { Returned, Returns } from './return.js';

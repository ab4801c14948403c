export { campaignInfluence } from './influence.js';
export type { CampaignResponse, Influence, InfluencedDeal, InfluenceModel } from './influence.js';
export {
  assertModel,
  DEFAULT_HALF_LIFE_DAYS,
  FULL_PATH,
  needsInstants,
  needsMilestones,
  U_SHAPED,
  W_SHAPED,
} from './model.js';
export type { PositionWeights, RuleModel } from './model.js';
